// Says in place of a list why there is none, and what can be pressed. For failures it is an alert.
import type { Failure } from '../lib/domain/result';
import { failureWords } from './failure-words';
import { Icon } from './Icon';
import { alert } from './icon-paths';
import { t } from './strings';

export interface NoticeProps {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly primary?: boolean; run(): void };
  readonly failed?: boolean;
}

export function Notice({ icon, title, text, action, failed }: NoticeProps) {
  return (
    <div class={failed ? 'notice err' : 'notice'} role={failed ? 'alert' : 'status'}>
      <Icon d={icon} />
      <p>
        <b>{title}</b>
      </p>
      <p>{text}</p>
      {action && (
        <button type="button" class={`btn ${action.primary ? 'primary' : 'plain'}`} onClick={() => action.run()}>
          {action.label}
        </button>
      )}
    </div>
  );
}

export interface FailureNoticeProps {
  readonly failure: Failure;
  onRetry(): void;
}

export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  return (
    <Notice
      icon={alert}
      {...failureWords(failure.code)}
      failed
      action={{ label: t('tryAgain'), primary: true, run: onRetry }}
    />
  );
}
