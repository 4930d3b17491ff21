// What was found, one thing after another with its source and date, and the buttons that answer. Everything is one form,
// so that one press is enough, and several can be answered at once.
import { Fragment } from 'preact';
import { type FoundFacts, type FoundRow, noticeNote } from '../../../modules/planning/found/model.ts';
import { isToCome } from '../../../modules/planning/found/to-plan.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { categoryText } from '../plan/fact-words.ts';

interface RowProps {
  readonly asked: AskedForParty;
  readonly row: FoundRow;
}

const estimated = ({ texts }: PageRequest, isAssumed: boolean, value: string): string =>
  isAssumed ? texts.found.estimate(value) : value;

/** When it begins, or how long it is in force. */
function timeOf({ asked: { request }, row }: RowProps): { label: string; text: string } | null {
  const { found } = request.texts;
  const { facts } = row;
  const day = (date: FoundRow['facts']['startsOn'], fact: 'startsOn' | 'endsOn'): string =>
    date ? estimated(request, facts.assumed.includes(fact), request.format.date(date)) : '';
  if (isToCome(row, request.today)) return { label: found.starts, text: day(facts.startsOn, 'startsOn') };
  if (!facts.startsOn && !facts.endsOn) return null;
  const end = facts.endsOn ? day(facts.endsOn, 'endsOn') : found.runsOn;
  return {
    label: found.period,
    text: facts.startsOn ? found.span(day(facts.startsOn, 'startsOn'), end) : end,
  };
}

/** An estimate is not told to the krone. */
function valueText(request: PageRequest, { annualValue, assumed }: FoundFacts): string | null {
  if (annualValue === null) return null;
  return assumed.includes('annualValue')
    ? estimated(request, true, request.texts.found.roughly(request.format.moneyRounded(annualValue)))
    : request.format.money(annualValue);
}

function Facts({ asked, row }: RowProps) {
  const { request } = asked;
  const { found, plan } = request.texts;
  const { facts } = row;
  const category = estimated(
    request,
    facts.assumed.includes('category'),
    categoryText(request, facts.category),
  );
  const time = timeOf({ asked, row });
  const lines = [
    { label: plan.fields.supplierName, text: facts.supplierName },
    { label: plan.fields.category, text: category },
    { label: plan.fields.annualValue, text: valueText(request, facts) },
    { label: time?.label ?? '', text: time?.text ?? null },
    { label: found.options, text: facts.options },
  ].filter(({ text }) => text !== null);
  return (
    <dl class="facts">
      {lines.map(({ label, text }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd class="lines-kept">{text}</dd>
        </Fragment>
      ))}
      <dt>{found.source}</dt>
      <dd>
        <Source asked={asked} row={row} />
      </dd>
    </dl>
  );
}

function Source({ asked: { request }, row: { notice } }: RowProps) {
  const { found } = request.texts;
  const date = notice.publishedOn && request.format.dateLong(notice.publishedOn);
  const text =
    notice.source === 'eforms' ? found.award(notice.label, date) : found.announced(notice.label, date);
  return notice.url ? (
    <a href={notice.url} title={noticeNote(notice)}>
      {text}
    </a>
  ) : (
    text
  );
}

function Press({ value, title, words, isMain = false }: PressProps) {
  return (
    <button
      class="ds-button"
      data-size="sm"
      {...(isMain ? {} : { 'data-variant': 'secondary' })}
      type="submit"
      name="gjor"
      value={value}
    >
      {words}
      {title === '' ? null : <span class="visually-hidden">{title}</span>}
    </button>
  );
}

interface PressProps {
  readonly value: string;
  readonly title: string;
  readonly words: string;
  readonly isMain?: boolean;
}

function Answers({ asked, row }: RowProps) {
  const { request, paths, party } = asked;
  const words = request.texts.found;
  const title = words.about(row.facts.title);
  if (row.state !== 'waiting') {
    return (
      <p class="buttons">
        <Press value={`angre/${row.id}`} title={title} words={words.takeBack} />
      </p>
    );
  }
  return (
    <p class="buttons">
      <Press value={`stemmer/${row.id}`} title={title} words={words.right} isMain />
      <Press value={`feil/${row.id}`} title={title} words={words.wrong} />
      <a href={paths.ownOf(party.id, '/avtaler/ny', { fra: row.id })}>
        {words.correct}
        <span class="visually-hidden">{title}</span>
      </a>
    </p>
  );
}

function Title({ row, isChoosing }: { row: FoundRow; isChoosing: boolean }) {
  if (!isChoosing) return <strong>{row.facts.title}</strong>;
  const id = `velg-${row.id}`;
  return (
    <span class="check">
      <input type="checkbox" id={id} name="valgt" value={row.id} />
      <label for={id}>
        <strong>{row.facts.title}</strong>
      </label>
    </span>
  );
}

function InPlan({ asked, row }: RowProps) {
  const { request, paths, party } = asked;
  const words = request.texts.found;
  if (row.state !== 'confirmed') return null;
  return (
    <p class="small">
      {row.item ? (
        <a href={paths.ownOf(party.id, `/avtaler/${row.item}`)}>
          {words.inPlan}
          <span class="visually-hidden">{words.about(row.facts.title)}</span>
        </a>
      ) : (
        words.leftPlan
      )}
    </p>
  );
}

interface ListProps {
  readonly asked: AskedForParty;
  readonly rows: readonly FoundRow[];
  /** False for somebody who may only read. */
  readonly mayAnswer: boolean;
  /** Several can be answered at once. */
  readonly isChoosing?: boolean;
}

function Together({ asked, rows }: Pick<ListProps, 'asked' | 'rows'>) {
  const words = asked.request.texts.found;
  return (
    <div class="stack-s">
      <p>{words.chosen}</p>
      <p class="buttons">
        <Press value="stemmer" title="" words={words.right} isMain />
        <Press value="feil" title="" words={words.wrong} />
        {rows.length > 1 ? (
          <Press value="alle" title="" words={words.allRight(asked.request.format.number(rows.length))} />
        ) : null}
      </p>
    </div>
  );
}

export function FoundList({ asked, rows, mayAnswer, isChoosing = false }: ListProps) {
  const { request, paths, party } = asked;
  const words = request.texts.found;
  return (
    <form class="stack" method="post" action={paths.ownOf(party.id, '/funnet')}>
      {/* Enter in a box must not answer for the first one. */}
      <button class="visually-hidden" type="submit" name="gjor" value="" tabIndex={-1} aria-hidden="true">
        {words.chosen}
      </button>
      <ul class="lines">
        {rows.map((row) => (
          <li key={row.id} class="stack-s">
            <p>
              <Title row={row} isChoosing={isChoosing && mayAnswer} />
              <span class="kind-tag">{row.facts.isFramework ? words.framework : words.kinds[row.kind]}</span>
            </p>
            <Facts asked={asked} row={row} />
            <InPlan asked={asked} row={row} />
            {isChoosing ? <input type="hidden" name="vist" value={row.id} /> : null}
            {mayAnswer ? <Answers asked={asked} row={row} /> : null}
          </li>
        ))}
      </ul>
      {isChoosing && mayAnswer ? <Together asked={asked} rows={rows} /> : null}
    </form>
  );
}
