// Notices as sentences, on a party's first page and on the person's own.

import { localDateAt } from '../../../kernel/local-date.ts';
import type { Notice } from '../../../modules/accounts/notice-queries.ts';
import { ownNotices } from '../../../modules/accounts/notice-queries.ts';
import { Section } from '../../components/section.tsx';
import type { Asked, AskedForParty } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';

const MOST = 5;

/** A notice of a kind that no text knows is a bug; its kind is shown. */
function noticeText({ texts }: PageRequest, { kind, facts }: Pick<Notice, 'kind' | 'facts'>): string {
  const say = (texts.accounts.notices as Readonly<Record<string, (facts: Notice['facts']) => string>>)[kind];
  return say ? say(facts) : kind;
}

/** Each opens by a button that marks it as read on the way. */
export function NoticeList({ asked, notices }: { asked: Asked; notices: readonly Notice[] }) {
  const { request, paths, parties } = asked;
  return (
    <ul class="lines">
      {notices.map((notice) => (
        <li key={notice.id} class="notice">
          <form method="post" action={paths.me('/varsel')}>
            <input type="hidden" name="varsel" value={notice.id} />
            <button class="as-link" type="submit">
              {noticeText(request, notice)}
            </button>
          </form>
          <p class="small">
            {parties.nameOf(notice.party)} · {request.format.date(localDateAt(notice.createdAt.getTime()))}
          </p>
        </li>
      ))}
    </ul>
  );
}

export async function noticesPart(asked: AskedForParty) {
  const notices = await ownNotices(asked.ctx, { party: asked.party.id, isUnreadOnly: true, most: MOST });
  if (notices.length === 0) return null;
  return (
    <Section key="varsler" id="varsler" title={asked.request.texts.accounts.noticesTitle}>
      <NoticeList asked={asked} notices={notices} />
    </Section>
  );
}
