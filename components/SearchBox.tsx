// A search box. `/` from anywhere on the page goes to it, Escape clears it; what else keys do is its caller's.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { close, search } from './icon-paths';
import { t } from './strings';

export interface SearchBoxProps {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  /** Id of the list of results, and of the active one in it, while there are any. */
  readonly controls?: string | undefined;
  readonly activeId?: string | undefined;
  readonly focused?: boolean;
  onInput(value: string): void;
  onKeyDown?(event: KeyboardEvent): void;
}

export function SearchBox(props: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useSlash(input);

  // Once, when the page opens.
  useEffect(() => {
    if (props.focused) input.current?.focus();
  }, []);

  const clear = () => {
    props.onInput('');
    input.current?.focus();
  };

  return (
    <div class="search">
      <Icon d={search} />
      {/* biome-ignore lint/a11y/useSemanticElements: type=search brings a clear button and keys of its own */}
      <input
        ref={input}
        role="searchbox"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={props.label}
        placeholder={props.placeholder}
        aria-controls={props.controls}
        aria-activedescendant={props.activeId}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && props.value) {
            // Kept from the browser, which closes a popup on Escape.
            event.preventDefault();
            clear();
          } else props.onKeyDown?.(event);
        }}
      />
      {props.value ? <IconButton icon={close} label={t('clear')} onClick={clear} /> : <kbd class="kbd">/</kbd>}
    </div>
  );
}

function useSlash(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}
