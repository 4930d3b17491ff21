// Who took part, what each learnt that others did not, and how it was evened out: for the protocol. And what else is done.
import type { Problem } from '../../../kernel/result.ts';
import { recordMeasure } from '../../../modules/procurement/dialogue/information-commands.ts';
import { type AdvantageList, advantagesOf } from '../../../modules/procurement/ledger-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
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
} from './dialogue-parts.tsx';
import { ruleOf } from './log-part.tsx';

type Advantage = AdvantageList['suppliers'][number];

const LONGEST_CELL = 120;

const shortened = (text: string): string => {
  const first = text.split('\n')[0] ?? '';
  return first.length > LONGEST_CELL ? `${first.slice(0, LONGEST_CELL).trimEnd()} …` : first;
};

function Table({ list, ...props }: DialogueProps & { readonly list: AdvantageList }) {
  const { texts, format } = props.asked.request;
  const words = texts.dialogue.advantages;
  if (list.suppliers.length === 0) return <p>{words.none}</p>;
  const part = ({ tookPartIn }: Advantage) => (
    <ul class="plain-list">
      {tookPartIn.map(({ seq, kind, activity }) => (
        <li key={seq}>{words.entry(seq, [texts.ledger.kinds[kind], activity].filter(Boolean).join(', '))}</li>
      ))}
    </ul>
  );
  const learnt = ({ learnt: all }: Advantage) =>
    all.length === 0 ? (
      words.nothing
    ) : (
      <ul class="plain-list">
        {all.map(({ entry }) => (
          <li key={entry.seq}>{words.entry(entry.seq, shortened(entry.text))}</li>
        ))}
      </ul>
    );
  const evened = ({ learnt: all }: Advantage) => (
    <ul class="plain-list">
      {all.map(({ entry, evenedBy, isOpen }) => (
        <li key={entry.seq}>
          {isOpen ? words.open : words.inEntry(format.list(evenedBy.map(({ seq }) => String(seq))))}
        </li>
      ))}
    </ul>
  );
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { label: words.columns.supplier, cell: ({ supplier }: Advantage) => supplier.name },
        { label: words.columns.part, cell: part, isWhole: true },
        { label: words.columns.learnt, cell: learnt, isWhole: true },
        { label: words.columns.evened, cell: evened, isWhole: true },
      ]}
      rows={list.suppliers}
      keyOf={({ supplier }) => supplier.id}
    />
  );
}

interface SentMeasure {
  readonly text: string;
  readonly problems: readonly Problem[];
}

function Measures({
  list,
  sent,
  ...props
}: DialogueProps & { readonly list: AdvantageList; readonly sent: SentMeasure | null }) {
  const { request } = props.asked;
  const words = request.texts.dialogue.advantages;
  const problems = sent?.problems ?? [];
  return (
    <Section id="tiltak" title={words.measuresTitle}>
      <div class="stack">
        <p>{words.measuresText}</p>
        {list.measures.length === 0 ? (
          <p>{words.noMeasures}</p>
        ) : (
          <ul class="lines">
            {list.measures.map(({ seq, text }) => (
              <li key={seq}>{words.entry(seq, text)}</li>
            ))}
          </ul>
        )}
        {mayWrite(props) ? (
          <form method="post" action={dialoguePart(props, '/tiltak')} class="stack message-form">
            <DialogueFaults request={request} problems={problems} />
            <TextArea
              id="measure"
              name="tiltak"
              label={words.measure}
              value={sent?.text ?? ''}
              rows={3}
              maxLength={4000}
              error={dialogueProblemAt(request, problems, 'measure')}
            />
            <Submit label={words.save} />
          </form>
        ) : null}
      </div>
    </Section>
  );
}

async function advantagesPage(props: DialogueProps, sent: SentMeasure | null): Promise<Page> {
  const { asked, view } = props;
  const words = asked.request.texts.dialogue.advantages;
  const list = await advantagesOf(asked.ctx, view.procurement.id);
  return dialoguePage({
    ...props,
    heading: words.title,
    lead: words.lead,
    isRefused: sent !== null,
    children: (
      <>
        <div class="frame section-end stack">
          <p>
            {words.rule}{' '}
            <span class="tiny block">
              <RuleSourceLine request={asked.request} {...ruleOf(props)} />
            </span>
          </p>
          <Table {...props} list={list} />
        </div>
        <Measures {...props} list={list} sent={sent} />
      </>
    ),
  });
}

export const showAdvantages: DialogueAnswer = (props) => advantagesPage(props, null);

export const addMeasure: DialogueAnswer = async (props) => {
  const text = textIn(await props.asked.form(), 'tiltak', 4001);
  const recorded = await recordMeasure(props.asked.ctx, { ...placeOf(props), text });
  return afterDialogue(props, recorded, {
    to: '/fordeler',
    said: 'measure',
    refused: (problems) => advantagesPage(props, { text, problems }),
  });
};
