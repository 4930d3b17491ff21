// The person's own page: messages, where she is signed in, and the way out.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Notice } from '../../../modules/accounts/notice-queries.ts';
import type { OwnSession } from '../../../modules/accounts/sign-in-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { NoticeList } from './notices.tsx';

interface MeView {
  readonly sessions: readonly OwnSession[];
  readonly notices: readonly Notice[];
}

/** What a browser calls itself, shortened to what a person knows it by. */
export function deviceName(device: string, unknown: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(device)?.[1];
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/
    .exec(device)?.[1]
    ?.replace('Mac OS X', 'macOS');
  const parts = [browser && (names[browser] ?? browser), system].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : unknown;
}

function Sessions({ asked, sessions }: { asked: Asked; sessions: readonly OwnSession[] }) {
  const { request, paths, signedIn } = asked;
  const words = request.texts.accounts.me;
  const date = (at: Date): string => request.format.date(localDateAt(at.getTime()));
  return (
    <>
      <DataTable
        caption={words.sessionsCaption}
        columns={[
          { label: words.device, cell: ({ device }) => deviceName(device, words.unknownDevice) },
          { label: words.method, cell: ({ method }) => words.methods[method] },
          { label: words.since, isNumber: true, cell: ({ createdAt }) => date(createdAt) },
          { label: words.lastSeen, isNumber: true, cell: ({ lastSeenAt }) => date(lastSeenAt) },
          {
            label: words.end,
            hidesLabel: true,
            cell: ({ id, device }) =>
              id === signedIn.sessionId ? (
                words.thisOne
              ) : (
                <form class="inline" method="post" action={paths.me('/okter/avslutt')}>
                  <input type="hidden" name="okt" value={id} />
                  <button
                    class="ds-button"
                    data-variant="secondary"
                    data-size="sm"
                    type="submit"
                    aria-label={words.endThis(deviceName(device, words.unknownDevice))}
                  >
                    {words.end}
                  </button>
                </form>
              ),
          },
        ]}
        rows={sessions}
        keyOf={({ id }) => id}
      />
      {sessions.length > 1 ? (
        <form class="buttons" method="post" action={paths.me('/okter/avslutt-alle')}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.endAll}
          </button>
        </form>
      ) : null}
    </>
  );
}

export function mePage(asked: Asked, { sessions, notices }: MeView): Page {
  const { request, paths, signedIn } = asked;
  const words = request.texts.accounts.me;
  return {
    kind: 'page',
    title: words.title,
    body: (
      <>
        <div class="frame head">
          <h1>{signedIn.name}</h1>
          <p class="lead">{signedIn.email}</p>
          <form class="buttons" method="post" action={paths.signOut()}>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.signOut}
            </button>
          </form>
        </div>
        <Section id="varsler" title={request.texts.accounts.noticesTitle}>
          {notices.length > 0 ? <NoticeList asked={asked} notices={notices} /> : <p>{words.noNotices}</p>}
          {notices.some(({ isRead }) => !isRead) ? (
            <form class="buttons" method="post" action={paths.me('/varsler/lest')}>
              <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
                {words.readAll}
              </button>
            </form>
          ) : null}
        </Section>
        <Section id="okter" title={words.sessionsTitle}>
          <Sessions asked={asked} sessions={sessions} />
        </Section>
      </>
    ),
  };
}
