// Before anybody is asked: what is wanted, what is known with source and date, and which activity fits, with its reasons.
import { estimatedValue } from '../../../flows/procurement/law.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  describeDialogue,
  keepFinding,
  removeFinding,
} from '../../../modules/procurement/dialogue/describe-commands.ts';
import {
  type ActivityAdvice,
  HOUR_COST,
  type MarketQuestion,
  MOST_SHARE,
  marketAdvice,
  NOVELTIES,
  type Novelty,
} from '../../../modules/procurement/dialogue/guidance.ts';
import {
  FINDING_KINDS,
  type Finding,
  type FindingKind,
} from '../../../modules/procurement/dialogue/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Choices, SelectField, TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
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
  mayWrite,
  placeOf,
  Submit,
  telling,
} from './dialogue-parts.tsx';

interface TypedFinding {
  readonly kind: FindingKind;
  readonly text: string;
  readonly source: string;
  readonly sourceOn: string;
}

interface SentPrepare {
  readonly problems: readonly Problem[];
  readonly about?: string;
  readonly finding?: TypedFinding;
}

type Props = DialogueProps & { readonly sent: SentPrepare | null };

function About({ sent, ...props }: Props) {
  const { request } = props.asked;
  const words = request.texts.dialogue.prepare;
  const { about } = props.talk.dialogue;
  return (
    <Section id="onske" title={words.aboutTitle}>
      {mayWrite(props) ? (
        <form method="post" action={dialoguePart(props, '/omtale')} class="stack message-form">
          <TextArea
            id="about"
            name="omtale"
            label={words.about}
            hints={[words.aboutHint]}
            value={sent?.about ?? about}
            rows={8}
            maxLength={4000}
            error={dialogueProblemAt(request, sent?.about === undefined ? [] : sent.problems, 'about')}
          />
          <Submit label={words.aboutSave} />
        </form>
      ) : (
        <p class="letter-text">{about}</p>
      )}
    </Section>
  );
}

function FindingForm({ sent, ...props }: Props) {
  const { request } = props.asked;
  const { prepare: words, findingKinds } = request.texts.dialogue;
  const typed = sent?.finding ?? { kind: 'supplier', text: '', source: '', sourceOn: '' };
  const error = (path: string) => dialogueProblemAt(request, sent?.finding ? sent.problems : [], path);
  return (
    <form method="post" action={dialoguePart(props, '/funn')} class="stack message-form">
      <SelectField
        id="kind"
        name="slag"
        label={words.kind}
        value={typed.kind}
        options={FINDING_KINDS.map((kind) => ({ value: kind, label: findingKinds[kind] }))}
      />
      <TextArea
        id="text"
        name="tekst"
        label={words.text}
        value={typed.text}
        rows={3}
        maxLength={1000}
        error={error('text')}
      />
      <div class="field-row">
        <TextField
          id="source"
          name="kilde"
          label={words.source}
          value={typed.source}
          maxLength={500}
          error={error('source')}
        />
        <TextField
          id="sourceOn"
          name="dato"
          label={words.sourceOn}
          value={typed.sourceOn}
          error={error('sourceOn')}
        />
      </div>
      <Submit label={words.save} isSecond />
    </form>
  );
}

function Findings(props: Props) {
  const { request } = props.asked;
  const { prepare: words, findingKinds } = request.texts.dialogue;
  const { findings } = props.talk.dialogue;
  const removal = {
    label: words.columns.remove,
    cell: ({ id, text }: Finding) => (
      <form method="post" action={dialoguePart(props, '/funn/fjern')}>
        <input type="hidden" name="funn" value={id} />
        <button class="as-link" type="submit">
          {words.remove}
          <span class="visually-hidden"> {text}</span>
        </button>
      </form>
    ),
  };
  return (
    <Section id="funn" title={words.findingsTitle}>
      <div class="stack">
        <p>{words.findingsText}</p>
        {findings.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <DataTable
            caption={words.caption}
            columns={[
              { label: words.columns.kind, cell: ({ kind }: Finding) => findingKinds[kind] },
              { label: words.columns.text, cell: ({ text }) => text, isWhole: true },
              {
                label: words.columns.source,
                cell: ({ source, sourceOn }) => `${source}, ${request.format.date(sourceOn)}`,
              },
              ...(mayWrite(props) ? [removal] : []),
            ]}
            rows={findings}
            keyOf={({ id }) => id}
          />
        )}
        {mayWrite(props) ? <FindingForm {...props} /> : null}
      </div>
    </Section>
  );
}

const countIn = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null);

/** What the address asks; what it leaves out is taken from what is known. */
function questionIn({ asked, view, talk }: DialogueProps): MarketQuestion {
  const { query } = asked.request;
  const { state } = view.procurement;
  const known = talk.dialogue.findings.filter(({ kind }) => kind === 'supplier').length;
  const novelty = NOVELTIES.find((one) => one === query.get('nytt')) ?? ('adapted' satisfies Novelty);
  const suppliers = query.has('kan') ? countIn(query.get('kan') ?? '') : known > 0 ? known : null;
  return {
    value: estimatedValue(state),
    novelty,
    suppliers,
    isLocal: query.get('lokalt') === 'ja',
    weeks: countIn(query.get('uker') ?? ''),
    regime: state.regime?.part ?? null,
  };
}

function Why({ advice, ...props }: DialogueProps & { readonly advice: ActivityAdvice }) {
  const { request } = props.asked;
  const { prepare: words, reasons } = request.texts.dialogue;
  return (
    <ul class="plain-list">
      {advice.reasons.map(({ id, isFor, source, status }) => (
        <li key={id}>
          <span class="visually-hidden">{isFor ? words.for : words.against} </span>
          {reasons[id](isFor)}
          <span class="tiny block">
            <RuleSourceLine request={request} source={source} status={status} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Advice(props: DialogueProps & { readonly question: MarketQuestion }) {
  const { texts, format } = props.asked.request;
  const { prepare: words, kinds, notWorthIt } = texts.dialogue;
  const { activities, notWorthIt: reason } = marketAdvice(props.question);
  const [first] = activities;
  if (!first) return null;
  const cost = ({ supplierHours, buyerHours, kroner }: ActivityAdvice['cost']) =>
    words.cost(
      format.number(supplierHours),
      format.number(buyerHours),
      format.moneyRounded(ore(kroner * 100)),
    );
  return (
    <div class="stack" id="rad">
      {reason ? <p class="notice">{notWorthIt[reason]}</p> : null}
      <p>
        <strong>{words.begin(kinds[first.kind])}.</strong> {words.enough}
      </p>
      <DataTable
        caption={words.adviceCaption}
        columns={[
          { label: words.columns2.kind, cell: ({ kind }: ActivityAdvice) => kinds[kind] },
          { label: words.columns2.fit, cell: ({ fit }) => words.fits[fit] },
          { label: words.columns2.why, cell: (one) => <Why {...props} advice={one} />, isWhole: true },
          { label: words.columns2.cost, cell: (one) => cost(one.cost), isWhole: true },
        ]}
        rows={activities}
        keyOf={({ kind }) => kind}
      />
      <p class="tiny">
        {words.costBasis(format.money(ore(HOUR_COST * 100)), format.percent(MOST_SHARE))}{' '}
        <Mark kind="estimate" texts={texts.site} />
      </p>
      {mayWrite(props) ? (
        <p class="buttons">
          <a class="ds-button" href={dialoguePart(props, `/aktiviteter/ny?form=${first.kind}`)}>
            {words.create}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function AdviceForm(props: DialogueProps) {
  const { request } = props.asked;
  const { prepare: words, novelties } = request.texts.dialogue;
  const question = questionIn(props);
  return (
    <Section id="form" title={words.adviceTitle}>
      <div class="stack">
        <p>{words.adviceLead}</p>
        <form method="get" action={`${dialoguePart(props, '/forberedelse')}#rad`} class="stack message-form">
          <Choices
            name="nytt"
            legend={words.novelty}
            options={NOVELTIES.map((value) => ({ value, label: novelties[value] }))}
            chosen={[question.novelty]}
          />
          <div class="field-row">
            <TextField
              id="kan"
              name="kan"
              label={words.suppliers}
              hint={words.suppliersHint}
              value={question.suppliers === null ? '' : String(question.suppliers)}
              isNumber
            />
            <TextField
              id="uker"
              name="uker"
              label={words.weeks}
              value={question.weeks === null ? '' : String(question.weeks)}
              isNumber
            />
          </div>
          <label class="check">
            <input type="checkbox" name="lokalt" value="ja" checked={question.isLocal} />
            {words.isLocal}
          </label>
          <Submit label={words.show} isSecond />
        </form>
        {request.query.has('nytt') ? <Advice {...props} question={question} /> : null}
      </div>
    </Section>
  );
}

function preparePage(props: DialogueProps, sent: SentPrepare | null): Page {
  const { request } = props.asked;
  const words = request.texts.dialogue.prepare;
  const own = { ...props, sent };
  return dialoguePage({
    ...props,
    heading: words.title,
    lead: words.lead,
    isRefused: sent !== null,
    children: (
      <>
        {sent ? (
          <div class="frame section-end">
            <DialogueFaults request={request} problems={sent.problems} />
          </div>
        ) : null}
        <About {...own} />
        <Findings {...own} />
        <AdviceForm {...props} />
      </>
    ),
  });
}

export const showPrepare: DialogueAnswer = (props) => preparePage(props, null);

export const describe: DialogueAnswer = async (props) => {
  const about = textIn(await props.asked.form(), 'omtale', 4001);
  const described = await describeDialogue(props.asked.ctx, {
    ...placeOf(props),
    about,
    telling: telling(props, 'news'),
  });
  return afterDialogue(props, described, {
    to: '/forberedelse',
    said: 'about',
    refused: (problems) => preparePage(props, { about, problems }),
  });
};

export const addFinding: DialogueAnswer = async (props) => {
  const form = await props.asked.form();
  const kind = textIn(form, 'slag', 20);
  const finding: TypedFinding = {
    kind: FINDING_KINDS.find((one) => one === kind) ?? 'other',
    text: textIn(form, 'tekst', 1001),
    source: textIn(form, 'kilde', 501),
    sourceOn: textIn(form, 'dato', 20),
  };
  const refused = (problems: readonly Problem[]) => preparePage(props, { finding, problems });
  const sourceOn = parseLocalDate(finding.sourceOn, 'sourceOn');
  if (!sourceOn.ok) return refused(sourceOn.problems);
  const kept = await keepFinding(props.asked.ctx, {
    ...placeOf(props),
    ...finding,
    sourceOn: sourceOn.value,
  });
  return afterDialogue(props, kept, { to: '/forberedelse', said: 'finding', refused });
};

export const takeFinding: DialogueAnswer = async (props) => {
  const finding = textIn(await props.asked.form(), 'funn', 40);
  const removed = await removeFinding(props.asked.ctx, { ...placeOf(props), finding });
  return afterDialogue(props, removed, {
    to: '/forberedelse',
    said: 'findingRemoved',
    refused: (problems) => preparePage(props, { problems }),
  });
};
