// The letter somebody is invited by, in her own language.
import type { LetterWriter } from '../../modules/accounts/people-commands.ts';
import { INVITATION_DAYS } from '../../modules/accounts/sign-in-commands.ts';
import { formatFor } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { Services } from '../services.ts';
import { linkUrl } from './sign-in.ts';

export interface InvitationFacts {
  /** The name of whoever invites. */
  readonly inviter: string;
  readonly partyName: string;
}

export const invitationLetter =
  (services: Pick<Services, 'baseUrl'>, { inviter, partyName }: InvitationFacts): LetterWriter =>
  ({ name, language, role, until }, secret) => {
    const texts = textsFor(language);
    const { subject, body } = texts.letters.invitation;
    return {
      kind: 'invitation',
      subject: subject(partyName),
      body: body({
        name,
        inviter,
        role: texts.accounts.roles[role],
        party: partyName,
        until: until ? formatFor(language).date(until) : '',
        days: INVITATION_DAYS,
        url: linkUrl(services, language, secret),
      }),
    };
  };
