// The one page on which a body's leader commits it: who takes part, the case of its own, and time. The same for those with an
// account and for whoever has a personal link.
import { answeredNotices } from '../../../../flows/networks/letters.ts';
import type { PartyDirectory } from '../../../../flows/parties.ts';
import type { Problem, Result } from '../../../../kernel/result.ts';
import type { Ctx } from '../../../../modules/accounts/db.ts';
import type { PartyId } from '../../../../modules/accounts/model.ts';
import { commitBody } from '../../../../modules/network/intake/commands.ts';
import type { Commitment } from '../../../../modules/network/intake/model.ts';
import { LONGEST_CASE, LONGEST_SAID_AS } from '../../../../modules/network/intake/rules.ts';
import type { Network, NetworkBody, Participant } from '../../../../modules/network/life/model.ts';
import { TextField } from '../../../components/form-fields.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import type { PageRequest } from '../../../page.ts';
import { fieldsIn, NetworkFaults, SendButton } from '../form-parts.tsx';
import { networkProblemAt } from '../found-network.ts';

const FIELDS = ['ownCase', 'hours', 'saidAs'] as const;
export type TypedCommitment = Readonly<Record<(typeof FIELDS)[number], string>>;

export const typedFromCommitment = (commitment: Commitment | null): TypedCommitment => ({
  ownCase: commitment?.ownCase ?? '',
  hours: commitment ? String(commitment.hours) : '',
  saidAs: commitment?.saidAs ?? '',
});

const typedCommitment = (form: FormData): TypedCommitment => fieldsIn(form, FIELDS, LONGEST_CASE + 1);

/** What is no whole number is none that will do. */
const readCommitment = ({ ownCase, hours, saidAs }: TypedCommitment) => ({
  ownCase,
  saidAs,
  hours: /^\d{1,4}$/.test(hours) ? Number(hours) : 0,
});

interface CommitFormProps {
  readonly request: PageRequest;
  readonly action: string;
  /** Of the body. */
  readonly participants: readonly Participant[];
  /** Where they are added; null where whoever reads cannot. */
  readonly peoplePath: string | null;
  readonly typed: TypedCommitment;
  readonly problems: readonly Problem[];
}

export function CommitForm({ request, action, participants, peoplePath, typed, problems }: CommitFormProps) {
  const words = request.texts.networkIntake.commit;
  const { roles } = request.texts.networks;
  const at = (path: string) => networkProblemAt(request, problems, path);
  return (
    <form class="stack message-form" method="post" action={action}>
      <NetworkFaults request={request} problems={problems} />
      <section id="participants" aria-labelledby="deltar">
        <h2 id="deltar">{words.participants}</h2>
        <ul class="plain-list">
          {participants.map(({ id, name, role, service }) => (
            <li key={id}>
              {name}: {roles[role]}
              {service === '' ? '' : `, ${service}`}
            </li>
          ))}
        </ul>
        {peoplePath === null ? null : (
          <p>
            <a href={peoplePath}>{words.addFirst}</a>
          </p>
        )}
      </section>
      <TextArea
        id="ownCase"
        name="ownCase"
        label={words.ownCase}
        hints={[words.ownCaseHint]}
        value={typed.ownCase}
        rows={3}
        maxLength={LONGEST_CASE}
        error={at('ownCase')}
      />
      <TextField
        id="hours"
        name="hours"
        label={words.hours}
        value={typed.hours}
        isNumber
        maxLength={4}
        error={at('hours')}
      />
      <TextField
        id="saidAs"
        name="saidAs"
        label={words.saidAs}
        hint={words.saidAsHint}
        value={typed.saidAs}
        maxLength={LONGEST_SAID_AS}
        error={at('saidAs')}
      />
      <SendButton label={words.button} />
    </form>
  );
}

interface Committing {
  readonly view: { readonly network: Network; readonly parties: PartyDirectory };
  readonly body: PartyId;
  /** Its place in the network; null where it has none. */
  readonly place: Pick<NetworkBody, 'state'> | null;
}

/**
 * Commits the body as was sent, by its people or behind its leader's link, and tells whoever began the network where it joins with
 * that; `typed` is the form as it was sent.
 */
export async function commitAsSent(
  ctx: Ctx,
  { view, body, place }: Committing,
  form: FormData,
): Promise<{ readonly typed: TypedCommitment; readonly made: Result<true> }> {
  const typed = typedCommitment(form);
  const made = await commitBody(ctx, {
    network: view.network.id,
    party: body,
    ...readCommitment(typed),
    notices: place?.state === 'joined' ? [] : answeredNotices(view, body, 'joined'),
  });
  return { typed, made };
}
