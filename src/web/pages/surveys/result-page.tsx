// What a survey came to: one round at a time, question by question, small municipalities beside larger ones; what has changed; what
// people wrote; and how it is worked out. The same for those inside and for the external evaluator.
import type {
  Change,
  ChosenResult,
  FigureResult,
  QuestionResult,
  SurveyResult,
  WaveResult,
} from '../../../modules/evaluation/analysis/results.ts';
import { type Question, type Quote, SIDES, type Survey } from '../../../modules/evaluation/surveys/model.ts';
import { SMALL_BELOW } from '../../../modules/network/life/size.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';

interface ResultProps {
  readonly request: PageRequest;
  readonly survey: Survey;
  readonly result: SurveyResult;
  readonly quotes: readonly Quote[];
  /** Of the same page for another round. */
  readonly hrefOf: (wave: string) => string;
  readonly excel: string;
}

const oneDecimal = ({ format }: PageRequest, value: number): string => format.number(value, 1);

/** With its sign, so that a rise and a fall look different. */
const signed = (request: PageRequest, value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${oneDecimal(request, Math.abs(value))}`;

interface Row {
  readonly label: string;
  readonly count: number;
  readonly share: string;
  readonly between: string;
}

function rowsOf(request: PageRequest, question: Question, group: ChosenResult): Row[] {
  const { format, language } = request;
  return group.options.map(({ id, count, share, interval }) => ({
    label: question.options?.find((option) => option.id === id)?.text[language] ?? id,
    count,
    share: format.percent(share),
    between: interval ? `${format.percent(interval.low)}–${format.percent(interval.high)}` : '',
  }));
}

function Distribution({
  request,
  question,
  group,
}: {
  request: PageRequest;
  question: Question;
  group: ChosenResult;
}) {
  const words = request.texts.surveys.result;
  const rows = rowsOf(request, question, group);
  if (rows.length === 0) return null;
  const isWide = rows.some(({ between }) => between !== '');
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <DataTable<Row>
      caption={words.caption}
      columns={[
        { label: words.columns.answer, cell: ({ label }) => label },
        {
          label: words.columns.count,
          isNumber: true,
          cell: ({ count }) => request.format.number(count),
        },
        {
          label: words.columns.share,
          cell: ({ count, share }) => (
            <>
              <progress max={most} value={count} aria-hidden="true" /> {share}
            </>
          ),
        },
        ...(isWide ? [{ label: words.columns.between, cell: ({ between }: Row) => between }] : []),
      ]}
      rows={rows}
      keyOf={({ label }) => label}
    />
  );
}

/** «3,1 (11 svarte)». */
const meanText = (request: PageRequest, group: FigureResult): string =>
  `${oneDecimal(request, group.mean)} (${request.texts.surveys.result.count(request.format.number(group.answers))})`;

interface FigureRow {
  readonly question: Question;
  readonly all: FigureResult;
  readonly found: QuestionResult;
}

/** Each statement in one row: the mean, small beside large, and how many chose each step. */
function Figures({ request, rows }: { request: PageRequest; rows: readonly FigureRow[] }) {
  const { result: words, sides } = request.texts.surveys;
  if (rows.length === 0) return null;
  const shown = SIDES.filter((side) => rows.some(({ found }) => found.sides?.[side]));
  const isWide = rows.some(({ all }) => all.interval !== null);
  const steps = (counts: readonly number[] | null): string =>
    (counts ?? []).map((count, place) => words.scaleLabel(String(place + 1), String(count))).join(', ');
  const unitOf = (question: Question): string => question.unit?.[request.language] ?? '';
  return (
    <DataTable<FigureRow>
      caption={words.figures}
      columns={[
        { label: words.changeColumns.question, cell: ({ question }) => question.text[request.language] },
        {
          label: words.sheetColumns.mean,
          cell: ({ question, all }) => `${oneDecimal(request, all.mean)} ${unitOf(question)}`.trim(),
        },
        ...shown.map((side) => ({
          label: sides[side],
          cell: ({ found }: FigureRow) => {
            const group = found.sides?.[side];
            return group?.kind === 'figures' ? meanText(request, group) : '–';
          },
        })),
        ...(isWide
          ? [
              {
                label: words.columns.between,
                cell: ({ all: { interval } }: FigureRow) =>
                  interval
                    ? `${oneDecimal(request, interval.low)}–${oneDecimal(request, interval.high)}`
                    : '',
              },
            ]
          : []),
        { label: words.steps, cell: ({ all }) => steps(all.counts), isWhole: true },
      ]}
      rows={rows}
      keyOf={({ question }) => question.id}
    />
  );
}

function ChosenPart({
  request,
  question,
  found,
}: {
  request: PageRequest;
  question: Question;
  found: QuestionResult;
}) {
  const { sides: words, result } = request.texts.surveys;
  const { format, language } = request;
  const { all, sides } = found;
  if (all.kind !== 'choices') return null;
  const textOf = (id: string): string =>
    question.options?.find((option) => option.id === id)?.text[language] ?? id;
  return (
    <div class="stack-s">
      <h3>{question.text[language]}</h3>
      <Distribution request={request} question={question} group={all} />
      {sides ? (
        <ul class="plain-list">
          {SIDES.flatMap((side) => {
            const group = sides[side];
            if (group?.kind !== 'choices') return [];
            const shares = group.options.map(({ id, share }) => `${textOf(id)} ${format.percent(share)}`);
            return (
              <li key={side}>
                {words[side]}: {shares.join(', ')} ({result.count(format.number(group.answers))})
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}

function Questions({ request, survey, wave }: { request: PageRequest; survey: Survey; wave: WaveResult }) {
  const pairs = (wave.questions ?? []).flatMap((found) => {
    const question = survey.questions.find(({ id }) => id === found.question);
    return question ? [{ question, found }] : [];
  });
  const figures = pairs.flatMap(({ question, found }) =>
    found.all.kind === 'figures' ? [{ question, found, all: found.all }] : [],
  );
  return (
    <>
      <Figures request={request} rows={figures} />
      {pairs.map(({ question, found }) => (
        <ChosenPart key={question.id} request={request} question={question} found={found} />
      ))}
    </>
  );
}

function Answered({ request, wave }: { request: PageRequest; wave: WaveResult }) {
  const { result: words, sides } = request.texts.surveys;
  const { format } = request;
  const { asked, answered } = wave;
  return (
    <>
      <p>
        {asked >= answered && asked > 0
          ? words.answered(format.number(answered), format.number(asked), format.percent(answered / asked))
          : words.answeredMore(format.number(answered))}
      </p>
      {wave.questions === null ? <p>{words.few}</p> : null}
      {wave.sides ? (
        <ul class="plain-list" aria-label={words.small}>
          {SIDES.flatMap((side) => {
            const found = wave.sides?.[side];
            return found ? (
              <li key={side}>
                {words.sideAnswered(sides[side], format.number(found.answered), format.number(found.asked))}
              </li>
            ) : (
              []
            );
          })}
        </ul>
      ) : wave.questions === null ? null : (
        <p class="small">{words.sidesHidden}</p>
      )}
    </>
  );
}

function Changes({ request, survey, result }: Pick<ResultProps, 'request' | 'survey' | 'result'>) {
  const { result: words, waves } = request.texts.surveys;
  const { language, format } = request;
  const first = result.changes[0];
  const textOf = (id: string): string =>
    survey.questions.find((question) => question.id === id)?.text[language] ?? id;
  const changeText = ({ change, interval }: Change): string =>
    interval
      ? `${signed(request, change)} (${signed(request, interval.low)} – ${signed(request, interval.high)})`
      : signed(request, change);
  return (
    <Section id="endring" title={words.change}>
      {first ? (
        <DataTable<Change>
          caption={words.changeCaption(waves[first.from])}
          columns={[
            { label: words.changeColumns.question, cell: ({ question }) => textOf(question) },
            { label: words.changeColumns.to, cell: ({ to }) => waves[to] },
            { label: words.changeColumns.change, cell: changeText, isNumber: true },
            {
              label: words.changeColumns.by,
              cell: ({ by, answers }) =>
                by === 'paired' ? words.paired(format.number(answers)) : words.group,
            },
          ]}
          rows={result.changes}
          keyOf={({ question, to }) => `${question} ${to}`}
        />
      ) : (
        <p>{words.noChange}</p>
      )}
    </Section>
  );
}

function Quotes({ request, survey, quotes }: Pick<ResultProps, 'request' | 'survey' | 'quotes'>) {
  const words = request.texts.surveys.result;
  const shown = quotes.filter(({ state }) => state === 'shown');
  return (
    <Section id="ord" title={words.quotes}>
      {shown.length === 0 ? <p>{words.quotesNone}</p> : null}
      {survey.questions.flatMap((question) => {
        const own = shown.filter((quote) => quote.question === question.id);
        return own.length === 0 ? (
          []
        ) : (
          <div class="stack-s" key={question.id}>
            <h3>{question.text[request.language]}</h3>
            <ul class="lines">
              {own.map(({ id, text }) => (
                <li key={id} class="as-written">
                  {text}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

function WaveTabs({
  request,
  result,
  hrefOf,
  current,
}: Omit<ResultProps, 'survey' | 'quotes' | 'excel'> & { current: string }) {
  const { waves, one } = request.texts.surveys;
  if (result.waves.length < 2) return null;
  return (
    <nav class="frame" aria-label={one.rounds}>
      <ul class="tabs">
        {result.waves.map(({ kind }) => (
          <li key={kind}>
            <a href={hrefOf(kind)} aria-current={kind === current ? 'page' : undefined}>
              {waves[kind]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Everything below the head. */
export function ResultBody(props: ResultProps) {
  const { request, survey, result, hrefOf, excel } = props;
  const { result: words, waves } = request.texts.surveys;
  const asked = request.query.get('runde');
  const shown = result.waves.find(({ kind }) => kind === asked) ?? result.waves.at(-1);
  if (!shown) return <p class="frame">{words.none}</p>;
  return (
    <>
      {result.changes.length > 0 ? <Changes request={request} survey={survey} result={result} /> : null}
      <WaveTabs request={request} result={result} hrefOf={hrefOf} current={shown.kind} />
      <Section
        id="svarene"
        title={words.questions(waves[shown.kind])}
        aside={<a href={excel}>{words.excel}</a>}
      >
        <div class="stack">
          <Answered request={request} wave={shown} />
          <Questions request={request} survey={survey} wave={shown} />
        </div>
      </Section>
      <Quotes {...props} />
      <Section id="slik" title={words.method}>
        <div class="stack">
          <ul class="plain-list">
            {words.methodLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="small">{words.limit(request.format.number(SMALL_BELOW))}</p>
        </div>
      </Section>
    </>
  );
}
