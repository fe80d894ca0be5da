// "This page": what is akin to the tab the popup was opened over.
import { siteName } from '../lib/domain/site-name';
import type { PopupActions, PopupState } from '../lib/stores/popup-state';
import { sortRelated } from '../lib/stores/sort-related';
import { Akin } from './Akin';
import { failureWords } from './failure-words';
import { file, kin } from './icon-paths';
import { FailureNotice, Notice } from './Notice';
import { PaperList } from './PaperList';
import { PopupOff } from './PopupOff';
import { SiteOffer } from './SiteOffer';
import { Skeleton } from './Skeleton';
import { SortMenu } from './SortMenu';
import { Subject } from './Subject';
import { SyncProgress } from './SyncProgress';
import { relatedSorts } from './sort-options';
import { t, tn } from './strings';

/** What is so and nothing to try again. */
const NO_FAILURES: readonly string[] = ['no-page', 'not-seen', 'private-page'];

export interface PopupPageProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly now: number;
}

export function PopupPage(props: PopupPageProps) {
  return (
    <>
      <PopupOff state={props.state} onSidebarOn={props.actions.onSidebarOn} />
      <Page {...props} />
    </>
  );
}

function Page({ state, actions, now }: PopupPageProps) {
  const { page, sort, saved, sync, hidden } = state;
  if (!page) return <Looking />;
  if (!page.ok)
    return (
      <>
        <SyncProgress sync={sync} />
        {NO_FAILURES.includes(page.error.code) ? (
          <Notice icon={file} {...failureWords(page.error.code)} />
        ) : (
          <FailureNotice failure={page.error} onRetry={actions.onRetry} />
        )}
      </>
    );

  const { subjectTitle, kind, answer, site } = page.value;
  const last = hidden?.after === answer ? hidden : null;
  return (
    <>
      <SyncProgress sync={sync} />
      <Subject
        subject={{ title: subjectTitle, kind }}
        own={answer.own}
        saved={saved}
        now={now}
        onToggleSaved={actions.onToggleSaved}
        wide
      />
      {site && <SiteOffer name={siteName(site)} onAllow={() => actions.onAllowSite(site)} />}
      {answer.related.length === 0 && !last ? (
        <Notice
          icon={kin}
          title={t('nothingAkin')}
          text={tn('nothingAkinText', answer.searched)}
          action={{ label: t('moreHistory'), run: actions.onOpenOptions }}
        />
      ) : (
        <>
          <div class="listhead">
            <span role="status">
              <Akin count={answer.related.length} />
            </span>
            <SortMenu value={sort} options={relatedSorts()} onChange={actions.onSort} />
          </div>
          <PaperList
            rows={sortRelated(answer.related, sort)}
            saved={saved}
            now={now}
            hiding={{ page: answer.page, last, actions }}
            onRead={actions.onRead}
            onToggleSaved={actions.onToggleSaved}
          />
        </>
      )}
    </>
  );
}

function Looking() {
  return (
    <>
      <div class="listhead" role="status">
        {t('looking')}
      </div>
      <Skeleton />
    </>
  );
}
