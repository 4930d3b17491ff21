// A body's plan on its first page: what must be decided in the next six months, and what the plan lacks.
import { whatToDo } from '../../../flows/plan/deadline-words.ts';
import { addMonths } from '../../../kernel/local-date.ts';
import {
  firstDeadlines,
  type PlanSummary,
  planSummary,
} from '../../../modules/planning/plan/deadline-queries.ts';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { bodyOf } from './list.tsx';

const MONTHS = 6;
const MOST = 5;

function Summary({ asked, summary }: { asked: AskedForParty; summary: PlanSummary }) {
  const { request, paths, party } = asked;
  const words = request.texts.plan.overview;
  const { number } = request.format;
  const { withoutValue, withoutEnd } = summary;
  const lacking = [
    {
      key: 'value',
      count: withoutValue,
      text: words.withoutValue(number(withoutValue), withoutValue === 1),
    },
    {
      key: 'end',
      count: withoutEnd,
      text: words.withoutEnd(words.contracts(number(withoutEnd)), withoutEnd === 1),
    },
  ].filter(({ count }) => count > 0);
  return (
    <p class="section-foot">
      <a href={paths.ownOf(party.id, '/avtaler')}>
        {words.facts(words.contracts(number(summary.contracts)), words.needs(number(summary.needs)))}
      </a>{' '}
      {lacking.map(({ key, text }) => (
        <span key={key}>
          <a href={paths.ownOf(party.id, '/avtaler', { mangler: key })}>{text}</a>.{' '}
        </span>
      ))}
    </p>
  );
}

/** Null for a cooperation: its bodies have the plans. */
export async function planPart(asked: AskedForParty) {
  const { request, ctx, paths, party, services } = asked;
  if (party.kind === 'cooperation') return null;
  const { format, texts, today } = request;
  const words = texts.plan.overview;
  const summary = await planSummary(ctx, bodyOf(asked));
  if (summary.contracts + summary.needs === 0) {
    return (
      <Section key="plan" id="plan" title={words.emptyTitle}>
        <p>{words.empty}</p>
        <p>
          <a href={paths.ownOf(party.id, '/avtaler')}>{words.begin}</a>
        </p>
      </Section>
    );
  }
  const filter = { category: null, responsible: null };
  const span = { body: bodyOf(asked), from: today, to: addMonths(today, MONTHS), filter };
  const deadlines = await firstDeadlines(ctx, span, MOST);
  const toDo = { texts: texts.plan, format, today, assumptions: services.planning.assumptions };
  return (
    <Section
      key="plan"
      id="plan"
      title={words.title}
      aside={<a href={paths.ownOf(party.id, '/frister')}>{words.all}</a>}
    >
      {deadlines.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="lines">
          {deadlines.map((row) => (
            <li key={`${row.item.id} ${row.kind} ${row.optionPlace}`}>
              <a href={paths.ownOf(party.id, `/avtaler/${row.item.id}`)}>{row.item.title}</a>
              <p>{whatToDo(row, toDo)}</p>
            </li>
          ))}
        </ul>
      )}
      <Summary asked={asked} summary={summary} />
    </Section>
  );
}
