// The person's own page: messages, where she is signed in, and the way out.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Notice } from '../../../modules/accounts/notice-queries.ts';
import type { OwnSession } from '../../../modules/accounts/sign-in-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { DoneLine } from '../people/done-line.tsx';
import { deviceName } from './device-name.ts';
import { NoticeList } from './notices.tsx';
import { OwnData, type OwnDataView } from './own-data.tsx';
import { WaysIn, type WaysInView } from './ways-in.tsx';

interface MeView {
  readonly sessions: readonly OwnSession[];
  readonly notices: readonly Notice[];
  readonly waysIn: WaysInView;
  readonly ownData: OwnDataView;
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

export function mePage(asked: Asked, { sessions, notices, waysIn, ownData }: MeView): Page {
  const { request, paths, signedIn } = asked;
  const words = request.texts.accounts.me;
  return {
    kind: 'page',
    title: words.title,
    islands: ['passkey'],
    body: (
      <>
        <div class="frame head">
          <h1>{signedIn.name}</h1>
          <p class="lead">{signedIn.email}</p>
          <DoneLine request={request} />
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
        <OwnData asked={asked} view={ownData} />
        <WaysIn asked={asked} view={waysIn} />
        <Section id="okter" title={words.sessionsTitle}>
          <Sessions asked={asked} sessions={sessions} />
        </Section>
      </>
    ),
  };
}
