// What was told to some is entered, told to all, or justified: three small forms.
import { randomUUID } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { instantAt, parseClockTime } from '../../../kernel/clock-time.ts';
import { localDateAt, localTimeAt, parseLocalDate } from '../../../kernel/local-date.ts';
import { parseOrgNumber } from '../../../kernel/org-number.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { publishToAll, tellSome } from '../../../modules/procurement/dialogue/information-commands.ts';
import { justifyEntries } from '../../../modules/procurement/ledger-commands.ts';
import type { Supplier } from '../../../modules/procurement/ledger-model.ts';
import { TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import {
  afterDialogue,
  type DialogueAnswer,
  DialogueFaults,
  type DialogueProps,
  dialoguePage,
  dialoguePart,
  dialogueProblemAt,
  FormOrWhy,
  placeOf,
  Submit,
  SureBox,
  telling,
  uncheckedIn,
  whyNoForm,
} from './dialogue-parts.tsx';

const LONGEST = 8000;

interface TypedTold {
  readonly chosen: readonly string[];
  readonly name: string;
  readonly number: string;
  readonly date: string;
  readonly time: string;
  readonly text: string;
  readonly once: string;
}

interface Sent<Typed> {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

const nowTyped = ({ asked }: DialogueProps) => {
  const at = asked.ctx.now.getTime();
  return {
    date: asked.request.format.date(localDateAt(at)),
    time: localTimeAt(at).replace(':', '.'),
  };
};

/** When something happened, as typed. Codes: date.*, time.format. */
export function readMoment({ date, time }: { readonly date: string; readonly time: string }): Result<Date> {
  const day = parseLocalDate(date, 'date');
  const clock = parseClockTime(time, 'time');
  if (!day.ok || !clock.ok) {
    return refuse(...(day.ok ? [] : day.problems), ...(clock.ok ? [] : clock.problems));
  }
  return ok(instantAt(day.value, clock.value));
}

function ToldForm({ typed, problems, ...props }: DialogueProps & Sent<TypedTold>) {
  const { request } = props.asked;
  const { tell: words } = request.texts.dialogue;
  const error = (path: string) => dialogueProblemAt(request, problems, path);
  const unchecked = new Set(uncheckedIn(props).map(({ id }) => id));
  const present = props.talk.dialogue.participants.filter(({ leftAt }) => leftAt === null);
  return (
    <form method="post" action={dialoguePart(props, '/fortalt')} class="stack message-form">
      <DialogueFaults request={request} problems={problems} />
      <input type="hidden" name="en-gang" value={typed.once} />
      {present.length > 0 ? (
        <fieldset class="stack-s">
          <legend>{words.participants}</legend>
          {present.map(({ id, name }, place) => (
            <label class="check" key={id}>
              <input
                type="checkbox"
                name="leverandor"
                id={place === 0 ? 'receivers' : undefined}
                value={id}
                checked={typed.chosen.includes(id)}
              />
              {name} {unchecked.has(id) ? words.unchecked : ''}
            </label>
          ))}
        </fieldset>
      ) : null}
      <fieldset class="stack-s" id={present.length > 0 ? undefined : 'receivers'}>
        <legend>{words.other}</legend>
        <TextField
          id="otherName"
          name="navn"
          label={words.otherName}
          value={typed.name}
          maxLength={200}
          error={error('otherName')}
        />
        <TextField
          id="orgNumber"
          name="orgnr"
          label={words.otherNumber}
          value={typed.number}
          error={error('orgNumber')}
          isNumber
        />
      </fieldset>
      <div class="field-row">
        <TextField id="date" name="dato" label={words.date} value={typed.date} error={error('date')} />
        <TextField id="time" name="tid" label={words.time} value={typed.time} error={error('time')} />
      </div>
      <TextArea
        id="told"
        name="tekst"
        label={words.text}
        hints={[words.textHint]}
        value={typed.text}
        maxLength={LONGEST}
        error={error('told')}
      />
      <p class="small">{words.afterwards}</p>
      <Submit label={words.save} />
    </form>
  );
}

function toldPage(props: DialogueProps, sent: Sent<TypedTold> | null): Page {
  const words = props.asked.request.texts.dialogue.tell;
  const fresh = { chosen: [], name: '', number: '', text: '', once: randomUUID(), ...nowTyped(props) };
  const reason = whyNoForm(props);
  return dialoguePage({
    ...props,
    heading: words.title,
    lead: words.lead,
    isRefused: sent !== null,
    children: (
      <FormOrWhy reason={reason}>
        <ToldForm {...props} typed={sent?.typed ?? fresh} problems={sent?.problems ?? []} />
      </FormOrWhy>
    ),
  });
}

export const askTold: DialogueAnswer = (props) => toldPage(props, null);

/** Those chosen, and one that takes no part. */
function receiversIn({ talk }: DialogueProps, typed: TypedTold): Result<Supplier[]> {
  const chosen = talk.dialogue.participants
    .filter(({ id }) => typed.chosen.includes(id))
    .map(({ supplierId, name }) => ({ id: supplierId, name }));
  if (typed.name === '' && typed.number === '') return ok(chosen);
  const number = parseOrgNumber(typed.number, 'orgNumber');
  if (!number.ok) return number;
  if (typed.name === '') return refuse(problem('dialogue.textMissing', 'otherName'));
  return ok([...chosen, { id: number.value, name: typed.name }]);
}

export const tell: DialogueAnswer = async (props) => {
  const form = await props.asked.form();
  const typed: TypedTold = {
    chosen: form.getAll('leverandor').filter((one): one is string => typeof one === 'string'),
    name: textIn(form, 'navn'),
    number: textIn(form, 'orgnr', 20),
    date: textIn(form, 'dato', 20),
    time: textIn(form, 'tid', 10),
    text: textIn(form, 'tekst', LONGEST + 1),
    once: textIn(form, 'en-gang', 40),
  };
  const receivers = receiversIn(props, typed);
  const happened = readMoment(typed);
  if (!receivers.ok || !happened.ok) {
    const problems = [...(receivers.ok ? [] : receivers.problems), ...(happened.ok ? [] : happened.problems)];
    return toldPage(props, { typed, problems });
  }
  const { text, once } = typed;
  const told = await tellSome(props.asked.ctx, {
    ...placeOf(props),
    receivers: receivers.value,
    text,
    happened: happened.value,
    ...(once === '' ? {} : { onceKey: `fortalt:${once}` }),
  });
  return afterDialogue(props, told, {
    to: '',
    said: 'told',
    refused: (problems) => toldPage(props, { typed, problems }),
  });
};

interface TypedText {
  readonly text: string;
  readonly covers: readonly number[];
  readonly once: string;
}

/** Entries named by the address that are still open. */
function openNamed({ asked, talk }: DialogueProps): number[] {
  const wanted = asked.request.query.getAll('oppforing').map(Number);
  return talk.standing.open.map(({ entry }) => entry.seq).filter((seq) => wanted.includes(seq));
}

function OpenChoices({ chosen, ...props }: DialogueProps & { readonly chosen: readonly number[] }) {
  const { texts, format } = props.asked.request;
  const words = texts.dialogue.publish;
  const { open } = props.talk.standing;
  if (open.length === 0) return null;
  return (
    <fieldset class="stack-s">
      <legend>{words.covers}</legend>
      {open.map(({ entry }, place) => (
        <label class="check" key={entry.seq}>
          <input
            type="checkbox"
            name="oppforing"
            id={place === 0 ? 'covers' : undefined}
            value={String(entry.seq)}
            checked={chosen.includes(entry.seq)}
          />
          {words.entry(
            entry.seq,
            format.list(entry.to.suppliers.map(({ name }) => name)) || texts.ledger.scopes[entry.to.scope],
            format.date(localDateAt(Date.parse(entry.happened))),
          )}
        </label>
      ))}
    </fieldset>
  );
}

interface EntriesForm extends DialogueProps, Sent<TypedText> {
  /** Below the dialogue's address. */
  readonly part: '/publiser' | '/begrunn';
  readonly save: string;
  readonly children: ComponentChildren;
}

/** About entries that some know and not all: which, and what is written of them. */
function EntriesForm({ typed, problems, part, save, children, ...props }: EntriesForm) {
  return (
    <form method="post" action={dialoguePart(props, part)} class="stack message-form">
      <DialogueFaults request={props.asked.request} problems={problems} />
      <input type="hidden" name="en-gang" value={typed.once} />
      <OpenChoices {...props} chosen={typed.covers} />
      {children}
      <Submit label={save} />
    </form>
  );
}

function publishPage(props: DialogueProps, sent: Sent<TypedText> | null): Page {
  const { request } = props.asked;
  const words = request.texts.dialogue.publish;
  const covers = openNamed(props);
  const told = props.talk.standing.open.filter(({ entry }) => covers.includes(entry.seq));
  const fresh = { text: told.map(({ entry }) => entry.text).join('\n\n'), covers, once: randomUUID() };
  const { typed, problems } = sent ?? { typed: fresh, problems: [] };
  return dialoguePage({
    ...props,
    heading: words.title,
    lead: words.lead,
    isRefused: sent !== null,
    children: (
      <FormOrWhy reason={whyNoForm(props)}>
        <EntriesForm {...props} part="/publiser" save={words.save} typed={typed} problems={problems}>
          <TextArea
            id="text"
            name="tekst"
            label={words.text}
            hints={[words.textHint]}
            value={typed.text}
            rows={8}
            maxLength={LONGEST}
            error={dialogueProblemAt(request, problems, 'text')}
          />
          <SureBox label={words.isSure} problems={problems} />
        </EntriesForm>
      </FormOrWhy>
    ),
  });
}

export const askPublish: DialogueAnswer = (props) => publishPage(props, null);

const seqsIn = (form: FormData): number[] =>
  form
    .getAll('oppforing')
    .map((one) => Number(one))
    .filter((seq) => Number.isInteger(seq) && seq > 0);

export const publish: DialogueAnswer = async (props) => {
  const form = await props.asked.form();
  const typed: TypedText = {
    text: textIn(form, 'tekst', LONGEST + 1),
    covers: seqsIn(form),
    once: textIn(form, 'en-gang', 40),
  };
  const published = await publishToAll(props.asked.ctx, {
    ...placeOf(props),
    text: typed.text,
    covers: typed.covers,
    isSure: textIn(form, 'sikker', 5) === 'ja',
    telling: telling(props, 'news'),
    ...(typed.once === '' ? {} : { onceKey: `alle:${typed.once}` }),
  });
  return afterDialogue(props, published, {
    to: '',
    said: 'toldAll',
    refused: (problems) => publishPage(props, { typed, problems }),
  });
};

function justifyPage(props: DialogueProps, sent: Sent<TypedText> | null): Page {
  const { request, signedIn, party } = props.asked;
  const words = request.texts.dialogue.justify;
  const fresh = { text: '', covers: openNamed(props), once: randomUUID() };
  const { typed, problems } = sent ?? { typed: fresh, problems: [] };
  const mayJustify = may(signedIn.grants, 'ledger.justify', party.id);
  const reason = whyNoForm(props) ?? (mayJustify ? null : words.onlyCoordinators);
  return dialoguePage({
    ...props,
    heading: words.title,
    lead: words.lead,
    isRefused: sent !== null,
    children: (
      <FormOrWhy reason={reason}>
        <EntriesForm {...props} part="/begrunn" save={words.save} typed={typed} problems={problems}>
          <TextArea
            id="text"
            name="tekst"
            label={words.reason}
            value={typed.text}
            maxLength={LONGEST}
            error={dialogueProblemAt(request, problems, 'text')}
          />
        </EntriesForm>
      </FormOrWhy>
    ),
  });
}

export const askJustify: DialogueAnswer = (props) => justifyPage(props, null);

export const justify: DialogueAnswer = async (props) => {
  const form = await props.asked.form();
  const typed: TypedText = {
    text: textIn(form, 'tekst', LONGEST + 1),
    covers: seqsIn(form),
    once: textIn(form, 'en-gang', 40),
  };
  const refused = (problems: readonly Problem[]) => justifyPage(props, { typed, problems });
  if (!props.talk.leads) return refused([problem('dialogue.notLeading', 'party')]);
  const justified = await justifyEntries(props.asked.ctx, {
    ...placeOf(props),
    covers: typed.covers,
    reason: typed.text,
    ...(typed.once === '' ? {} : { onceKey: `begrunn:${typed.once}` }),
  });
  return afterDialogue(props, justified, { to: '', said: 'justified', refused });
};
