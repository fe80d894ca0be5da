// Why a paper is akin: up to three terms that it shares with the page. Pressed, it unfolds the paper's abstract with them marked.
// A class, as all of the sidebar: see Menu.
import { Component } from 'preact';
import type { MarkedText } from '../lib/domain/related-paper';
import type { Result } from '../lib/domain/result';
import { Icon } from './Icon';
import { down, kin } from './icon-paths';
import { Marked } from './Marked';
import { t } from './strings';

export interface WhyProps {
  readonly terms: readonly string[];
  /** Without it nothing unfolds. */
  readonly onRead?: (() => Promise<Result<MarkedText>>) | undefined;
}

type Read = Partial<MarkedText>;

export class Why extends Component<WhyProps, Read> {
  override state: Read = {};

  override render({ terms, onRead }: WhyProps, { text = '', marks }: Read) {
    const line = [
      <Icon d={kin} small />,
      <span class="terms">
        <span class="sr">{t('shares')} </span>
        {terms.map((term) => [<mark key={term}>{term}</mark>, ' '])}
      </span>,
    ];
    if (!onRead) return <p class="why">{line}</p>;
    const read = async () => {
      const said = await onRead();
      this.setState(said.ok ? said.value : { text: t('noAbstract') });
    };
    return (
      <details onToggle={() => text || read()}>
        <summary class="why" title={t('readAbstract')}>
          {line}
          <Icon d={down} small />
        </summary>
        <p dir="auto">
          <Marked text={text} spans={marks} />
        </p>
      </details>
    );
  }
}
