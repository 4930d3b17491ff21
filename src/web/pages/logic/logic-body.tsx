// The logic model to read: its columns beside each other on a wide screen and below each other on a phone, how each row is measured
// and where it leads, and what is missing in words.
import { type LogicAround, logicTargets, measuringQuestions } from '../../../flows/benefits/logic-around.ts';
import {
  LOGIC_CHAIN,
  LOGIC_COLUMNS,
  type LogicColumn,
  type LogicGap,
  type LogicMeasure,
  type LogicRow,
} from '../../../modules/evaluation/logic/model.ts';
import { gapsIn, nextColumn } from '../../../modules/evaluation/logic/rules.ts';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';

export interface LogicView {
  readonly request: PageRequest;
  readonly rows: readonly LogicRow[];
  readonly around: LogicAround;
  /** Null for those who only read. */
  readonly rowHref: ((row: LogicRow) => string) | null;
  readonly addHref: ((column: LogicColumn) => string) | null;
}

export const gapsOf = ({ rows, around }: Pick<LogicView, 'rows' | 'around'>): LogicGap[] =>
  gapsIn(rows, logicTargets(around));

export function gapWords({ request, rows }: Pick<LogicView, 'request' | 'rows'>, gap: LogicGap): string {
  const words = request.texts.logic;
  const row = rows.find(({ id }) => id === gap.row);
  return words.gaps[gap.kind](row?.text ?? words.columns[gap.column]);
}

function goalWords({ request, around }: LogicView, { text }: LogicRow, id: string): string | null {
  const words = request.texts.logic.measures;
  const goal = around.goals.find((one) => one.id === id);
  if (!goal) return null;
  const latest = around.measures.findLast((one) => one.goal === id);
  const isOwn = goal.title === text;
  if (!latest) return isOwn ? words.ownGoal : words.goal(goal.title);
  const value = request.format.number(latest.value, Number.isInteger(latest.value) ? 0 : 1);
  const said = `${value} ${goal.unit}`.trim();
  return isOwn ? words.ownGoalLatest(said) : words.goalLatest(goal.title, said);
}

function registeredWords({ request, around }: LogicView, what: 'gatherings' | 'handIns'): string {
  const words = request.texts.logic.measures;
  const { number } = request.format;
  const { registered } = around;
  if (!registered) return words[what];
  return what === 'gatherings'
    ? words.gatheringsNow(number(registered.held), number(registered.gatherings))
    : words.handInsNow(number(registered.handIns));
}

/** How a row is measured, with what it is at where Samkjop knows. */
function measureWords(view: LogicView, row: LogicRow, measure: LogicMeasure): string {
  const { request, around } = view;
  const words = request.texts.logic.measures;
  switch (measure.kind) {
    case 'goal':
      return goalWords(view, row, measure.goal) ?? words.gone;
    case 'question': {
      const found = measuringQuestions(around).find(
        ({ survey, question }) => survey.id === measure.survey && question.id === measure.question,
      );
      return found ? words.question(found.question.text[request.language], found.survey.title) : words.gone;
    }
    case 'benefit': {
      const found = around.benefits.find(({ id }) => id === measure.benefit);
      return found ? words.benefit(found.facts.title) : words.gone;
    }
    case 'registered':
      return registeredWords(view, measure.what);
    case 'elsewhere':
      return words.elsewhere(measure.where);
  }
}

function RowLine({ view, row }: { view: LogicView; row: LogicRow }) {
  const { request, rows, rowHref } = view;
  const words = request.texts.logic;
  const next = nextColumn(row.column);
  const numbers = rows
    .filter(({ column }) => column === next)
    .flatMap(({ id }, place) => (row.leadsTo.includes(id) ? [request.format.number(place + 1)] : []));
  return (
    <li class="logic-row">
      <p>{row.text}</p>
      {row.indicator === '' ? null : <p class="tiny">{words.page.indicator(row.indicator)}</p>}
      {row.measure === null ? null : <p class="tiny">{measureWords(view, row, row.measure)}</p>}
      {next !== null && numbers.length > 0 ? (
        <p class="tiny">{words.page.leadsTo(request.format.list(numbers), words.columns[next])}</p>
      ) : null}
      {rowHref ? (
        <p class="tiny">
          <a href={rowHref(row)} aria-label={words.page.changeRow(row.text)}>
            {words.page.change}
          </a>
        </p>
      ) : null}
    </li>
  );
}

function Column({ view, column }: { view: LogicView; column: LogicColumn }) {
  const { request, rows, addHref } = view;
  const words = request.texts.logic;
  const own = rows.filter((row) => row.column === column);
  return (
    <div class="logic-column">
      <h3 id={column}>{words.columns[column]}</h3>
      <p class="tiny">{words.about[column]}</p>
      {own.length === 0 ? (
        <p class="small">{words.page.empty}</p>
      ) : (
        <ol aria-labelledby={column}>
          {own.map((row) => (
            <RowLine key={row.id} view={view} row={row} />
          ))}
        </ol>
      )}
      {addHref ? (
        <p class="small">
          <a href={addHref(column)} aria-label={words.page.addTo(words.columns[column])}>
            {words.page.add}
          </a>
        </p>
      ) : null}
    </div>
  );
}

/** Below the head and the next step; of a model that has rows. */
export function LogicBody({ view }: { view: LogicView }) {
  const words = view.request.texts.logic.page;
  const gaps = gapsOf(view);
  const around = LOGIC_COLUMNS.filter((column) => !(LOGIC_CHAIN as readonly string[]).includes(column));
  return (
    <>
      <Section id="kjede" title={words.section}>
        <div class="logic">
          {LOGIC_CHAIN.map((column) => (
            <Column key={column} view={view} column={column} />
          ))}
        </div>
        {around.map((column) => (
          <div class="section-part" key={column}>
            <Column view={view} column={column} />
          </div>
        ))}
      </Section>
      <Section id="mangler" title={words.gaps}>
        {gaps.length === 0 ? (
          <p>{words.noGaps}</p>
        ) : (
          <ul class="plain-list">
            {gaps.map((gap) => (
              <li key={`${gap.kind} ${gap.column} ${gap.row}`}>{gapWords(view, gap)}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
