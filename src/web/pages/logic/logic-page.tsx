// The page of the logic model with the one thing to do now: begin it, or see what is missing.
import type { VNode } from 'preact';
import { logicPart } from '../../../flows/benefits/addresses.ts';
import { logicAround } from '../../../flows/benefits/logic-around.ts';
import { type EvaluatedSubject, subjectWord } from '../../../flows/surveys/subject.ts';
import type { Problem } from '../../../kernel/result.ts';
import { logicModelOf } from '../../../modules/evaluation/logic/queries.ts';
import { capitalised } from '../../../texts/format.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { NextStep } from '../../components/next-step.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { evaluationFrame } from '../benefits/benefit-parts.tsx';
import { mayLeadSubject } from '../surveys/subject-pages.tsx';
import { evaluationCrumb } from '../surveys/survey-parts.tsx';
import { gapsOf, gapWords, LogicBody, type LogicView } from './logic-body.tsx';

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function logicProblem({ texts }: PageRequest, { code, facts }: Problem): string {
  const known = texts.logic.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  return known[code]?.(facts) ?? code;
}

export const logicHref = ({ paths, party }: AskedForParty, about: EvaluatedSubject, query = {}): string =>
  paths.ownOf(party.id, logicPart(about.subject), query);

/** The form of a row: a new one of a column, or one that stands. */
const logicRowHref = (
  { paths, party }: AskedForParty,
  about: EvaluatedSubject,
  query: Readonly<Record<string, string>>,
): string => paths.ownOf(party.id, '/evaluering/modell/rad', { om: subjectWord(about.subject), ...query });

interface NextProps {
  readonly asked: AskedForParty;
  readonly about: EvaluatedSubject;
  readonly view: LogicView;
}

/** Begins a network's model with what its design says. */
function BeginFromDesign({ asked, about }: Omit<NextProps, 'view'>) {
  const { request, paths, party } = asked;
  const words = request.texts.logic.page;
  return (
    <section class="next-step" aria-labelledby="neste">
      <p class="next-step-word">{request.texts.site.nextStep}</p>
      <h2 id="neste">{words.beginTitle}</h2>
      <p>{words.beginText}</p>
      <form method="post" action={paths.ownOf(party.id, '/evaluering/modell/hent')}>
        <input type="hidden" name="om" value={subjectWord(about.subject)} />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.begin}
          </button>
          <a href={logicRowHref(asked, about, { kolonne: 'outcomes' })}>{words.write}</a>
        </p>
      </form>
    </section>
  );
}

function Next({ asked, about, view }: NextProps): VNode | null {
  const { request } = asked;
  const { page: words } = request.texts.logic;
  const { texts } = request;
  if (view.rows.length > 0) {
    const gaps = gapsOf(view);
    const [first] = gaps;
    return first ? (
      <NextStep
        texts={texts.site}
        id="neste"
        title={words.gapTitle(capitalised(request.format.countWord(gaps.length)))}
        text={words.gapText(gapWords(view, first))}
        href="#mangler"
        button={words.gapButton}
      />
    ) : null;
  }
  return about.subject.kind === 'network' ? (
    <BeginFromDesign asked={asked} about={about} />
  ) : (
    <NextStep
      texts={texts.site}
      id="neste"
      title={words.writeTitle}
      text={words.writeText}
      href={logicRowHref(asked, about, { kolonne: 'outcomes' })}
      button={words.write}
    />
  );
}

export async function logicPage(
  asked: AskedForParty,
  about: EvaluatedSubject,
  problems: readonly Problem[] = [],
): Promise<Page> {
  const { request, ctx } = asked;
  const words = request.texts.logic;
  const leads = mayLeadSubject(asked, about);
  const model = await logicModelOf(ctx, about.subject);
  const view: LogicView = {
    request,
    rows: model?.rows ?? [],
    around: await logicAround(ctx, about.subject, { isOutside: false }),
    rowHref: leads ? ({ id }) => logicRowHref(asked, about, { rad: String(id) }) : null,
    addHref: leads ? (column) => logicRowHref(asked, about, { kolonne: column }) : null,
  };
  const next = leads ? <Next asked={asked} about={about} view={view} /> : null;
  return evaluationFrame({
    asked,
    isDemo: about.isDemo,
    above: about.title,
    title: words.title,
    lead: words.lead,
    crumbs: [evaluationCrumb(asked, about)],
    said: words.said[request.query.get('sagt') ?? ''] ?? null,
    isRefused: problems.length > 0,
    children: (
      <>
        <div class="frame stack">
          <ErrorSummary
            title={words.faults}
            lines={problems.map((one) => ({ id: 'neste', text: logicProblem(request, one) }))}
          />
          {next}
        </div>
        {view.rows.length > 0 ? <LogicBody view={view} /> : null}
        {view.rows.length === 0 && !leads ? <p class="frame">{words.page.none}</p> : null}
      </>
    ),
  });
}
