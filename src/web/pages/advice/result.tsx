// The advice: one sentence, three reasons, one next step; then every way of buying it, what would change the advice, what it
// rests on. Made of what stands in the address, and kept nowhere.

import type { ComponentChildren } from 'preact';
import type { Advice, AssumedFact } from '../../../modules/advice/model.ts';
import { isAskable } from '../../../modules/advice/questions.ts';
import { wayRows } from '../../../modules/advice/way-rows.ts';
import { sayLine } from '../../../texts/advice.ts';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { categoryInSentence } from '../site/category-words.ts';
import { FoundingForms, ReasonLine, StatusMark, WayOfBuying } from './alternatives.tsx';
import { CHANGING, nameOf, withAlso } from './answer-names.ts';
import { BasisSection } from './basis.tsx';
import { type Asking, couldStillAsk } from './consultation.ts';
import { Sourced, Why } from './evidence.tsx';
import { SaveForm } from './saved/save-form.tsx';
import { RunningContracts, SearchedSection } from './searched.tsx';
import { type Way, WayLink } from './way.tsx';
import { wayForward } from './way-forward.ts';

export interface ResultProps {
  readonly request: PageRequest;
  readonly way: Way;
  readonly asking: Asking;
  readonly advice: Advice;
}

/** What the advice is about, in the reader's words. */
export function resultTitle({ texts, language }: PageRequest, { category, bodyName }: Asking): string {
  const words = texts.adviserPages.result;
  return category
    ? words.title(categoryInSentence(category, language), bodyName)
    : words.titleOther(bodyName);
}

function about({ request, asking, advice }: ResultProps): string {
  const words = request.texts.adviserPages.result;
  const date = request.format.date(advice.date);
  return asking.category
    ? words.about(categoryInSentence(asking.category, request.language), asking.bodyName, date)
    : words.aboutOther(asking.bodyName, date);
}

function Reasons({ request, advice }: ResultProps) {
  return (
    <section aria-labelledby="grunner">
      <h2 id="grunner" class="visually-hidden">
        {request.texts.adviserPages.result.reasonsTitle}
      </h2>
      <ol class="reasons">
        {advice.reasons.map((reason) => (
          <li key={`${reason.ruleId} ${reason.key}`}>
            <ReasonLine request={request} advice={advice} reason={reason} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Next(props: ResultProps) {
  const { request, way, asking, advice } = props;
  const { site, adviserPages } = request.texts;
  const words = adviserPages.result;
  const stepId = advice.nextStep.facts.alternative ?? advice.alternatives[0]?.id;
  const [decider] = advice.alternatives.find(({ id }) => id === stepId)?.deciders ?? [];
  const towards = wayForward(props);
  return (
    <section class="next-step" aria-labelledby="neste">
      <p class="next-step-word">{site.nextStep}</p>
      <h2 id="neste">{sayLine(request, advice.nextStep)}</h2>
      <Why label={words.whyStep} request={request} advice={advice} grounds={advice.nextStep} />
      {decider && (
        <Sourced request={request} advice={advice} grounds={decider}>
          <strong>{adviserPages.deciders[decider.who]}:</strong> {sayLine(request, decider)}
        </Sourced>
      )}
      <div class="buttons">
        {towards && (
          <a class="ds-button" href={towards.href}>
            {towards.label}
          </a>
        )}
        <WayLink way={way} part="rad.docx" said={asking.said} isButton={towards === null}>
          {words.toPaper}
        </WayLink>
      </div>
      <p class="small">{words.print}</p>
    </section>
  );
}

/** What the adviser would still like to know. */
function More({ request, way, asking, advice }: ResultProps) {
  const words = request.texts.adviserPages.result;
  const next = couldStillAsk(asking);
  if (!next) return null;
  return (
    <div class="notice">
      <strong>{advice.certainty === 'depends' ? words.moreTitle : sayLine(request, advice.sureness)}</strong>{' '}
      {sayLine(request, next.line)}{' '}
      <WayLink way={way} part="sporsmal" said={withAlso(asking.said, { [CHANGING]: nameOf(next.key) })}>
        {words.more}
      </WayLink>
    </div>
  );
}

function ruleCount({ request, advice }: ResultProps): string {
  const words = request.texts.adviserPages.result;
  const law = advice.rules.filter(({ of }) => of !== 'advice');
  const confirmed = law.filter(({ status }) => status === 'confirmed').length;
  const count = (value: number): string => request.format.number(value);
  if (law.length === 0) return words.noRules;
  return confirmed === law.length
    ? words.allConfirmed(count(law.length))
    : words.confirmed(count(confirmed), count(law.length));
}

interface AssumedProps extends ResultProps {
  readonly assumed: readonly AssumedFact[];
}

function Assumed({ request, way, asking, advice, assumed }: AssumedProps) {
  const { facts, result: words } = request.texts.adviserPages;
  return (
    <ul class="plain-list assumed">
      {assumed.map(({ key, line }) => (
        <li key={key}>
          <Sourced request={request} advice={advice} grounds={line}>
            {sayLine(request, line)}
          </Sourced>
          {isAskable(key) && (
            <WayLink way={way} part="sporsmal" said={withAlso(asking.said, { [CHANGING]: nameOf(key) })}>
              {words.change}
              <span class="visually-hidden">: {facts[key]}</span>
            </WayLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function Margin(props: ResultProps) {
  const { request, way, asking, advice } = props;
  const { format, texts } = request;
  const words = texts.adviserPages.result;
  const answered = format.number(asking.answered.length);
  const assumed = advice.assumed.filter(({ from }) => from === 'default');
  const unknown = advice.assumed.filter(({ from }) => from === 'unknown');
  return (
    <>
      <p>
        <strong>{words.support}</strong> {ruleCount(props)} <a href="#bygger-pa">{words.rulesLink}</a>
      </p>
      <p>{way.method === 'get' ? words.answered(answered) : words.answeredOwn(answered)}</p>
      <Sourced request={request} advice={advice} grounds={advice.sureness}>
        {sayLine(request, advice.sureness)}
      </Sourced>
      {assumed.length > 0 && (
        <>
          <p>
            <strong>{words.assumedTitle}</strong>
          </p>
          <Assumed {...props} assumed={assumed} />
        </>
      )}
      {unknown.length > 0 && (
        <details class="quiet-fold">
          <summary>{words.unknownTitle(format.number(unknown.length))}</summary>
          <Assumed {...props} assumed={unknown} />
        </details>
      )}
    </>
  );
}

function Ways(props: ResultProps) {
  const { request, advice } = props;
  const words = request.texts.adviserPages.result;
  const asked = advice.alternatives.filter(({ isAsked }) => isAsked);
  const others = advice.alternatives.filter(({ isAsked }) => !isAsked);
  return (
    <Section
      id="mater"
      title={words.waysTitle}
      aside={<span class="small">{words.waysLead}</span>}
      margin={<Margin {...props} />}
      marginLabel={words.margin}
    >
      {wayRows(asked).map((row, place) =>
        row.kind === 'founding' ? (
          <FoundingForms
            key="founding"
            request={request}
            advice={advice}
            forms={row.forms}
            place={place + 1}
          />
        ) : (
          <WayOfBuying
            key={row.way.id}
            request={request}
            advice={advice}
            alternative={row.way}
            place={`${place + 1}.`}
            isOpen={place === 0}
          />
        ),
      )}
      {others.length > 0 && (
        <details class="fold on-demand">
          <summary>
            {words.notAskedTitle} ({request.format.number(others.length)})
          </summary>
          <div class="fold-inside">
            {others.map((alternative) => (
              <WayOfBuying
                key={alternative.id}
                request={request}
                advice={advice}
                alternative={alternative}
                place={null}
                isOpen={false}
              />
            ))}
          </div>
        </details>
      )}
    </Section>
  );
}

function Changes({ request, way, asking, advice }: ResultProps) {
  const { result: words, alternatives } = request.texts.adviserPages;
  const first = advice.alternatives[0];
  return (
    <Section
      id="endre"
      title={words.changesTitle}
      marginLabel={words.margin}
      margin={
        <div>
          <WayLink
            way={way}
            part="sporsmal"
            said={withAlso(asking.said, {
              [CHANGING]: nameOf(advice.changes[0]?.changed[0]?.key ?? asking.answered[0] ?? 'yearlyValue'),
            })}
          >
            {words.tryIt}
          </WayLink>
        </div>
      }
    >
      {advice.changes.length === 0 ? (
        <p>{words.changesNone}</p>
      ) : (
        <ul class="lines">
          {advice.changes.map((change) => (
            <li class="changed" key={JSON.stringify(change.changed)}>
              <Sourced request={request} advice={advice} grounds={change}>
                {sayLine(request, change)}
              </Sourced>
              {change.changesAdvice && change.first !== first?.id ? (
                <a href={`#mate-${change.first}`}>
                  {words.seeWay}
                  <span class="visually-hidden">: {alternatives[change.first]}</span>
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface ResultBodyProps extends ResultProps {
  /** Below the sentence: what has been done with it. */
  readonly head?: ComponentChildren;
  /** At the end. */
  readonly foot?: ComponentChildren;
  /** Worked out another day. */
  readonly isKept?: boolean;
}

export function ResultBody({ head, foot, isKept = false, ...props }: ResultBodyProps) {
  const { request, advice } = props;
  const { site, adviserPages } = request.texts;
  const [first] = advice.alternatives;
  return (
    <>
      <div class="frame head">
        <p class="small">{about(props)}</p>
        <h1>{sayLine(request, advice.sentence)}</h1>
        <Why
          label={adviserPages.result.whyAdvice}
          request={request}
          advice={advice}
          grounds={advice.sentence}
        />
        {first && first.status !== 'open' ? (
          <p>
            <StatusMark request={request} alternative={first} />
          </p>
        ) : null}
        <RunningContracts request={request} advice={advice} />
        {head}
      </div>
      <div class="frame">
        <div class="two two-7-5">
          <Reasons {...props} />
          <Next {...props} />
        </div>
      </div>
      <Ways {...props} />
      <SearchedSection {...props} isKept={isKept} />
      <Changes {...props} />
      <BasisSection {...props} />
      {foot}
      <p class="frame page-end small">
        <Mark kind="mustBeChecked" texts={site} /> {adviserPages.start.limits}{' '}
        <a href={pathsFor(request.language).advice()}>{adviserPages.result.again}</a>
      </p>
    </>
  );
}

export function resultPage(props: ResultProps): Page {
  const { request, asking } = props;
  const { site, adviserPages } = request.texts;
  const paths = pathsFor(request.language);
  return {
    kind: 'page',
    title: resultTitle(request, asking),
    nav: 'advice',
    isPrivate: true,
    crumbs: [
      { label: site.home, href: paths.home() },
      { label: adviserPages.crumb, href: paths.advice() },
    ],
    body: (
      <ResultBody
        {...props}
        head={<More {...props} />}
        foot={<SaveForm request={request} said={asking.said} title={resultTitle(request, asking)} />}
      />
    ),
  };
}
