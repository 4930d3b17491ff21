// What has been told in the program and not read: questions, proposals and answers, for the weekly letter.
import { type Notice, ownNotices } from '../../modules/accounts/notice-queries.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import { type DigestPart, readerCtx } from './digest-part.ts';

const MOST_LINES = 5;
const MOST_COUNTED = 100;

function sentenceOf({ accounts }: Texts, { kind, facts }: Notice): string {
  const say = (accounts.notices as Readonly<Record<string, (facts: Notice['facts']) => string>>)[kind];
  return say ? say(facts) : kind;
}

export const noticesPart: DigestPart = async (services, reader, party) => {
  const notices = await ownNotices(readerCtx(services, reader), {
    party: party.id,
    isUnreadOnly: true,
    most: MOST_COUNTED,
  });
  if (notices.length === 0) return null;
  const texts = textsFor(reader.language);
  return {
    heading: texts.digest.unread,
    lines: notices.slice(0, MOST_LINES).map((notice) => sentenceOf(texts, notice)),
    more: Math.max(0, notices.length - MOST_LINES),
    path: '',
  };
};
