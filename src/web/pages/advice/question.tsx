// One question a page: a plain form, «vet ikke» beside every answer, the way back, and the advice as it stands so far.

import type { FactKey, Question } from '../../../modules/advice/model.ts';
import { sayLine } from '../../../texts/advice.ts';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { categoryName } from '../site/category-words.ts';
import { AGAIN, ANSWERING, BACK_TO, ITEM, nameOf, UNKNOWN, withAlso, without } from './answer-names.ts';
import { assumedText } from './answer-words.ts';
import type { Asking } from './consultation.ts';
import { Hidden, type Way, WayLink } from './way.tsx';

export interface QuestionProps {
  readonly request: PageRequest;
  readonly way: Way;
  readonly asking: Asking;
  readonly question: Question;
  /** How many are left with this one. */
  readonly left: number;
  /** Goes back to the advice, where it was reached from. */
  readonly isChange: boolean;
  /** Null: nothing wrong yet. An empty text: nothing was answered. */
  readonly refused: string | null;
}

function errorText({ request, question, refused }: QuestionProps): string | undefined {
  const words = request.texts.adviserPages.question;
  if (refused === null) return undefined;
  if (question.kind === 'choice') return refused === '' ? words.missing : words.wrongChoice;
  return refused === '' ? words.missingNumber : words.wrong(refused);
}

const HEADING = 'sporsmal';
/** What an item of a plan may tell. */
const PLANNED: readonly FactKey[] = ['yearlyValue', 'termMonths', 'neededInMonths'];
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What stands under the question and is read with its field. */
function described({ request, question, refused }: QuestionProps): { hint: string; ids: string | undefined } {
  const words = request.texts.adviserPages.question;
  const unit = { choice: '', amount: words.hintAmount, whole: words.hintWhole }[question.kind];
  const hint = [unit, assumedText(request, question) ?? ''].filter(Boolean).join(' ');
  const name = nameOf(question.key);
  const ids = [hint && `${name}-h`, refused !== null && `${name}-f`].filter(Boolean).join(' ');
  return { hint, ids: ids || undefined };
}

function Below(props: QuestionProps) {
  const { question } = props;
  const { hint } = described(props);
  const error = errorText(props);
  const name = nameOf(question.key);
  return (
    <>
      {hint && (
        <p id={`${name}-h`} class="small">
          {hint}
        </p>
      )}
      {error && (
        <p class="ds-validation-message field-error" id={`${name}-f`}>
          {error}
        </p>
      )}
    </>
  );
}

/** The page's heading is the question, so the field is named by it. */
function ChoiceField(props: QuestionProps) {
  const { request, question, asking } = props;
  const name = nameOf(question.key);
  const said = asking.said.get(name) ?? '';
  const choices = [
    ...question.options.map(({ value, line }) => ({ value, label: sayLine(request, line) })),
    { value: UNKNOWN, label: request.texts.adviserPages.question.unknown },
  ];
  return (
    <fieldset aria-labelledby={HEADING} aria-describedby={described(props).ids}>
      <Below {...props} />
      {choices.map(({ value, label }, place) => (
        <div class="choice-line" key={value}>
          <input
            type="radio"
            id={place === 0 ? name : `${name}-${place}`}
            name={name}
            value={value}
            checked={value === said}
          />
          <label for={place === 0 ? name : `${name}-${place}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
}

function NumberField(props: QuestionProps) {
  const { question, asking, refused } = props;
  const name = nameOf(question.key);
  const said = asking.said.get(name) ?? '';
  return (
    <div class="ds-field">
      <Below {...props} />
      <input
        class="ds-input"
        id={name}
        name={name}
        type="text"
        inputMode="numeric"
        value={refused || (said === UNKNOWN ? '' : said)}
        maxLength={20}
        autocomplete="off"
        aria-labelledby={HEADING}
        aria-describedby={described(props).ids}
        aria-invalid={refused === null ? undefined : 'true'}
      />
    </div>
  );
}

/** A number has its «vet ikke» as a button; of two answers by one name the last counts. */
function Buttons({ request, question, isChange }: QuestionProps) {
  const words = request.texts.adviserPages.question;
  return (
    <p class="buttons">
      <button class="ds-button" type="submit">
        {isChange ? words.save : words.next}
      </button>
      {question.kind !== 'choice' && (
        <button
          class="ds-button"
          data-variant="secondary"
          type="submit"
          name={nameOf(question.key)}
          value={UNKNOWN}
        >
          {words.unknown}
        </button>
      )}
    </p>
  );
}

const lastAnswered = ({ answered }: Asking, but: FactKey): FactKey | null =>
  answered.filter((key) => key !== but).at(-1) ?? null;

function Ways({ request, way, asking, question, isChange }: QuestionProps) {
  const words = request.texts.adviserPages.question;
  const before = lastAnswered(asking, question.key);
  const said = isChange ? asking.said : without(asking.said, nameOf(question.key));
  return (
    <div class="buttons small">
      {isChange ? null : before ? (
        <WayLink way={way} part="sporsmal" said={withAlso(said, { [AGAIN]: nameOf(before) })}>
          {words.back}
        </WayLink>
      ) : (
        <a href={pathsFor(request.language).advice()}>{words.back}</a>
      )}
      <WayLink way={way} part="svar" said={said}>
        {words.showNow}
      </WayLink>
    </div>
  );
}

/** Facts that came with the item of the plan, by what they are called; empty once something has been answered here. */
function fromPlan({ request, asking, question }: QuestionProps): string[] {
  const names = request.texts.adviserPages.facts;
  const isAnswered = !asking.said.has(ITEM) || asking.answered.some((key) => !PLANNED.includes(key));
  return isAnswered
    ? []
    : asking.answered.filter((key) => key !== question.key).map((key) => lowerFirst(names[key]));
}

export function questionPage(props: QuestionProps): Page {
  const { request, way, asking, question, left, isChange, refused } = props;
  const { site, adviserPages } = request.texts;
  const words = adviserPages.question;
  const paths = pathsFor(request.language);
  const name = nameOf(question.key);
  const done = asking.answered.filter((key) => key !== question.key).length;
  const category = asking.category ? categoryName(asking.category, request.language) : words.someNeed;
  const title = sayLine(request, question.line);
  const told = fromPlan(props);
  const hidden = withAlso(without(asking.said, name), {
    [ANSWERING]: name,
    ...(isChange ? { [BACK_TO]: 'svar' } : {}),
  });
  return {
    kind: 'page',
    title,
    nav: 'advice',
    isPrivate: true,
    ...(refused === null ? {} : { status: 422 as const }),
    crumbs: [
      { label: site.home, href: paths.home() },
      { label: adviserPages.crumb, href: paths.advice() },
    ],
    body: (
      <>
        <div class="frame head">
          <p class="small">
            {words.about(category, asking.bodyName)}
            {isChange ? null : (
              <>
                <br />
                {words.progress(request.format.number(done + 2), request.format.number(done + 1 + left))}
              </>
            )}
          </p>
          <h1 id={HEADING} class="question-title">
            {title}
          </h1>
        </div>
        <div class="frame page-end">
          <div class="two two-7-5">
            <div class="stack">
              <form class="stack question" method={way.method} action={way.to('sporsmal')}>
                <Hidden said={hidden} />
                {question.kind === 'choice' ? <ChoiceField {...props} /> : <NumberField {...props} />}
                <Buttons {...props} />
              </form>
              <Ways {...props} />
            </div>
            <aside class="stack-s" aria-labelledby="hvorfor">
              <h2 id="hvorfor" class="form-title">
                {words.why}
              </h2>
              <p class="small">{sayLine(request, question.why)}</p>
              <p class="small">{way.method === 'get' ? adviserPages.start.privacy : null}</p>
              {told.length > 0 && (
                <p class="small">{request.texts.searched.fromPlan(request.format.list(told))}</p>
              )}
            </aside>
          </div>
        </div>
      </>
    ),
  };
}
