// The one page on which a body's leader commits it: who takes part, the case of its own, and time. The same for those with an
// account and for whoever has a personal link.
import type { Problem } from '../../../../kernel/result.ts';
import type { Commitment } from '../../../../modules/network/intake/model.ts';
import { LONGEST_CASE, LONGEST_SAID_AS } from '../../../../modules/network/intake/rules.ts';
import type { Participant } from '../../../../modules/network/life/model.ts';
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

export const typedCommitment = (form: FormData): TypedCommitment => fieldsIn(form, FIELDS, LONGEST_CASE + 1);

/** What is no whole number is none that will do. */
export const readCommitment = ({ ownCase, hours, saidAs }: TypedCommitment) => ({
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
