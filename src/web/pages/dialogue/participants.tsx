// The suppliers that take part, and a form for one that has signed up in another way than on the public page.
import { ledgerWords } from '../../../flows/dialogue/telling.ts';
import type { Problem } from '../../../kernel/result.ts';
import { LONGEST } from '../../../modules/procurement/dialogue/faults.ts';
import { removeParticipant } from '../../../modules/procurement/dialogue/leaving-commands.ts';
import type { Participant } from '../../../modules/procurement/dialogue/model.ts';
import {
  checkContact,
  type NewSupplier,
  registerParticipant,
} from '../../../modules/procurement/dialogue/participant-commands.ts';
import { takesSignUps } from '../../../modules/procurement/dialogue/transitions.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import {
  afterDialogue,
  type DialogueAnswer,
  DialogueFaults,
  type DialogueProps,
  dayText,
  dialoguePage,
  dialoguePart,
  dialogueProblemAt,
  letterTo,
  mayWrite,
  placeOf,
  Submit,
} from './dialogue-parts.tsx';
import { CheckFirms, RemoveFirm, type SentFirm } from './firm-parts.tsx';

interface SentSupplier {
  readonly form: 'add';
  readonly typed: NewSupplier;
  readonly activities: readonly string[];
  readonly problems: readonly Problem[];
}

const openActivities = ({ talk, asked }: DialogueProps) =>
  talk.dialogue.activities.filter(
    ({ kind, state, replyBy, drawnAt }) =>
      state === 'published' &&
      takesSignUps(kind) &&
      drawnAt === null &&
      (replyBy === null || asked.request.today <= replyBy),
  );

function signedUp({ talk, asked }: DialogueProps, { id, leftAt }: Participant): string {
  const { format, texts } = asked.request;
  const words = texts.dialogue.participants;
  if (leftAt) return words.left(dayText(asked.request, leftAt));
  const names = talk.dialogue.activities
    .filter(({ signUps }) => signUps.some(({ participant }) => participant === id))
    .map(({ title }) => title);
  return names.length > 0 ? format.list(names) : words.follows;
}

function Contact({ talk, asked, one }: DialogueProps & { readonly one: Participant }) {
  const { texts } = asked.request;
  const words = texts.dialogue.participants;
  const known = talk.contacts.get(one.id);
  if (one.leftAt) return null;
  if (!known) return talk.leads ? null : words.hidden;
  return (
    <>
      <span class="typed">{[known.name, known.email].filter(Boolean).join(', ')}</span>
      <span class="tiny block">
        {known.checkedAt ? (
          words.checked(dayText(asked.request, known.checkedAt))
        ) : (
          <Mark kind="closed" texts={texts.site} label={words.unchecked} />
        )}
      </span>
    </>
  );
}

function Table(props: DialogueProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.participants;
  const { participants } = props.talk.dialogue;
  if (participants.length === 0) {
    return (
      <div class="empty">
        <h2>{words.none}</h2>
        <p>{words.noneText}</p>
      </div>
    );
  }
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { label: words.columns.name, cell: ({ name }: Participant) => name },
        { label: words.columns.number, cell: ({ supplierId }) => supplierId },
        { label: words.columns.contact, cell: (one) => <Contact {...props} one={one} /> },
        { label: words.columns.activities, cell: (one) => signedUp(props, one) },
        { label: words.columns.since, cell: ({ confirmedAt }) => dayText(request, confirmedAt) },
      ]}
      rows={participants}
      keyOf={({ id }) => id}
    />
  );
}

function SupplierForm({ sent, ...props }: DialogueProps & { readonly sent: SentSupplier | null }) {
  const { request } = props.asked;
  const words = request.texts.dialogue.participants;
  const error = (path: string) => dialogueProblemAt(request, sent?.problems ?? [], path);
  const typed = sent?.typed;
  const activities = openActivities(props);
  return (
    <form method="post" action={dialoguePart(props, '/leverandorer')} class="stack message-form">
      <DialogueFaults
        request={request}
        problems={sent?.problems ?? []}
        idOf={(path) => (path === 'supplier' ? 'orgNumber' : path)}
      />
      <p>{words.addText}</p>
      <TextField
        id="name"
        name="firma"
        label={words.name}
        value={typed?.name ?? ''}
        maxLength={200}
        error={error('name')}
      />
      <TextField
        id="orgNumber"
        name="orgnr"
        label={words.orgNumber}
        value={typed?.orgNumber ?? ''}
        error={error('orgNumber') ?? error('supplier')}
        isNumber
      />
      <TextField
        id="contactName"
        name="kontakt"
        label={words.contactName}
        value={typed?.contactName ?? ''}
        maxLength={200}
        error={error('contactName')}
      />
      <TextField
        id="email"
        name="epost"
        label={words.email}
        value={typed?.email ?? ''}
        maxLength={254}
        type="email"
        error={error('email')}
      />
      {activities.length > 0 ? (
        <Choices
          name="aktivitet"
          legend={words.activities}
          type="checkbox"
          options={activities.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={sent?.activities ?? []}
        />
      ) : null}
      <Submit label={words.add} />
    </form>
  );
}

function participantsPage(props: DialogueProps, refused: SentSupplier | SentFirm | null): Page {
  const sent = refused?.form === 'add' ? refused : null;
  const firm = refused?.form === 'firm' ? refused : null;
  const words = props.asked.request.texts.dialogue.participants;
  return dialoguePage({
    ...props,
    heading: words.title,
    lead: words.lead,
    isRefused: refused !== null,
    children: (
      <>
        <div class="frame section-end">
          <Table {...props} />
        </div>
        {mayWrite(props) ? (
          <>
            <CheckFirms {...props} sent={firm} />
            <Section id="ny" title={words.addTitle}>
              <SupplierForm {...props} sent={sent} />
            </Section>
            <RemoveFirm {...props} sent={firm} />
          </>
        ) : null}
      </>
    ),
  });
}

export const showParticipants: DialogueAnswer = (props) => participantsPage(props, null);

export const addParticipant: DialogueAnswer = async (props) => {
  const form = await props.asked.form();
  const typed: NewSupplier = {
    orgNumber: textIn(form, 'orgnr', 20),
    name: textIn(form, 'firma', 201),
    contactName: textIn(form, 'kontakt', 201),
    email: textIn(form, 'epost', 254),
    language: props.asked.request.language,
  };
  const activities = form.getAll('aktivitet').filter((one): one is string => typeof one === 'string');
  const added = await registerParticipant(props.asked.ctx, {
    ...placeOf(props),
    supplier: typed,
    activities,
  });
  return afterDialogue(props, added, {
    to: '/leverandorer',
    said: 'participant',
    refused: (problems) => participantsPage(props, { form: 'add', typed, activities, problems }),
  });
};

export const confirmContact: DialogueAnswer = async (props) => {
  const form = await props.asked.form();
  const participant = textIn(form, 'hvem', 40);
  const email = textIn(form, 'epost', 254);
  const checked = await checkContact(props.asked.ctx, { ...placeOf(props), participant, email });
  return afterDialogue(props, checked, {
    to: '/leverandorer',
    said: 'checked',
    refused: (problems) =>
      participantsPage(props, { form: 'firm', kind: 'check', participant, reason: '', problems }),
  });
};

export const takeOut: DialogueAnswer = async (props) => {
  const form = await props.asked.form();
  const participant = textIn(form, 'hvem', 40);
  const reason = textIn(form, 'grunn', LONGEST.why + 1);
  const removed = await removeParticipant(props.asked.ctx, {
    ...placeOf(props),
    participant,
    reason,
    words: ledgerWords,
    next: letterTo(props, 'slotFree'),
    letter: letterTo(props, 'removed', reason.trim()),
  });
  return afterDialogue(props, removed, {
    to: '/leverandorer',
    said: 'supplierRemoved',
    refused: (problems) =>
      participantsPage(props, { form: 'firm', kind: 'remove', participant, reason, problems }),
  });
};
