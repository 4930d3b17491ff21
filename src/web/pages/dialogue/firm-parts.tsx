// Whether contacts speak for the firms they signed up, and taking out one that does not: anybody can type an organisation
// number, and the leader must know before anything is sent to one firm alone.
import type { Problem } from '../../../kernel/result.ts';
import type { KnownContact, Participant } from '../../../modules/procurement/dialogue/model.ts';
import { domainOf } from '../../../modules/procurement/dialogue/participant-commands.ts';
import { SelectField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import {
  DialogueFaults,
  type DialogueProps,
  dayText,
  dialoguePart,
  dialogueProblemAt,
  Submit,
  uncheckedIn,
} from './dialogue-parts.tsx';

const LONGEST_REASON = 1000;

/** A form about one firm that was refused. */
export interface SentFirm {
  readonly form: 'firm';
  readonly kind: 'check' | 'remove';
  readonly participant: string;
  readonly reason: string;
  readonly problems: readonly Problem[];
}

interface FirmProps extends DialogueProps {
  readonly sent: SentFirm | null;
}

/** What there is to go by, each in a sentence. */
function signsOf({ talk, asked }: DialogueProps, firm: Participant, contact: KnownContact): string[] {
  const { request } = asked;
  const words = request.texts.dialogue.participants;
  const { email, elsewhere, other } = contact;
  const before = talk.dialogue.participants
    .filter(({ supplierId, id }) => supplierId === firm.supplierId && id !== firm.id)
    .flatMap(({ leftAt }) => leftAt ?? [])
    .toSorted((one, another) => another.getTime() - one.getTime())[0];
  return [
    words.domain(domainOf(email)),
    elsewhere === 0 ? words.first : words.elsewhere(elsewhere),
    ...(before ? [words.before(dayText(request, before))] : []),
    ...(other ? [words.other(dayText(request, other.at), other.domain)] : []),
  ];
}

function Firm({ firm, ...props }: DialogueProps & { readonly firm: Participant }) {
  const words = props.asked.request.texts.dialogue.participants;
  const contact = props.talk.contacts.get(firm.id);
  if (!contact) return null;
  return (
    <li class="stack-s">
      <h3>{firm.name}</h3>
      <p>{[contact.name, contact.email].filter(Boolean).join(', ')}</p>
      <ul class="small">
        {signsOf(props, firm, contact).map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <form method="post" action={dialoguePart(props, '/leverandorer/bekreft')}>
        <input type="hidden" name="hvem" value={firm.id} />
        <input type="hidden" name="epost" value={contact.email} />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.check}
            <span class="visually-hidden"> {words.checkOne(firm.name)}</span>
          </button>
        </p>
      </form>
    </li>
  );
}

/** Every contact that is not made sure of; nothing where all are. */
export function CheckFirms({ sent, ...props }: FirmProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.participants;
  const firms = uncheckedIn(props);
  const problems = sent?.kind === 'check' ? sent.problems : [];
  if (firms.length === 0 && problems.length === 0) return null;
  return (
    <Section id="bekreft" title={words.checkTitle}>
      <div class="stack">
        <DialogueFaults request={request} problems={problems} idOf={() => 'bekreft'} />
        <p>{words.checkText}</p>
        <ul class="lines">
          {firms.map((firm) => (
            <Firm key={firm.id} {...props} firm={firm} />
          ))}
        </ul>
      </div>
    </Section>
  );
}

export function RemoveFirm({ sent, ...props }: FirmProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.participants;
  const present = props.talk.dialogue.participants.filter(({ leftAt }) => leftAt === null);
  const refused = sent?.kind === 'remove' ? sent : null;
  const problems = refused?.problems ?? [];
  if (present.length === 0) return null;
  return (
    <Section id="ta-ut" title={words.removeTitle}>
      <form method="post" action={dialoguePart(props, '/leverandorer/ta-ut')} class="stack message-form">
        <DialogueFaults
          request={request}
          problems={problems}
          idOf={(path) => (path === 'participant' ? 'hvem' : path)}
        />
        <p>{words.removeText}</p>
        <SelectField
          id="hvem"
          name="hvem"
          label={words.removeWho}
          value={refused?.participant ?? ''}
          options={[
            { value: '', label: words.removeChoose },
            ...present.map(({ id, name, supplierId }) => ({ value: id, label: `${name} (${supplierId})` })),
          ]}
          error={dialogueProblemAt(request, problems, 'participant')}
        />
        <TextArea
          id="reason"
          name="grunn"
          label={words.removeReason}
          hints={[words.removeHint]}
          value={refused?.reason ?? ''}
          rows={3}
          maxLength={LONGEST_REASON}
          error={dialogueProblemAt(request, problems, 'reason')}
        />
        <Submit label={words.remove} isSecond />
      </form>
    </Section>
  );
}
