// Codes of BT-776 for the notice: proposed with what says so, chosen by whoever writes the papers.

import { needSentence } from '../../../flows/procurement-needs/need-words.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  INNOVATION_SOURCE,
  innovationProposals,
  type WrittenText,
} from '../../../modules/procurement/requirements/innovation.ts';
import { INNOVATION_CODES, type InnovationChoice } from '../../../modules/procurement/requirements/model.ts';
import { LONGEST_GROUNDS } from '../../../modules/procurement/requirements/rules.ts';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { Page } from '../../page.ts';
import { procurementPage, procurementPath } from '../procurement/procurement-frame.tsx';
import {
  mayWrite,
  needNumber,
  numberOf,
  PARTS,
  Refused,
  type RequirementsProps,
  requirementsProblemAt,
  saidIn,
  statusOf,
} from './requirements-parts.tsx';

/** What was just sent and could not be used. */
export interface SentInnovation {
  readonly innovation: InnovationChoice;
  readonly problems: readonly Problem[];
}

const writtenIn = ({ asked, all }: RequirementsProps): WrittenText[] => [
  ...all.openNeeds.map((need) => ({
    name: needNumber(asked.request, need),
    text: needSentence(asked.request, need.facts),
  })),
  ...all.requirements.map((one) => ({ name: numberOf(asked.request, one), text: one.facts.text })),
];

function Form({ props, sent }: { props: RequirementsProps; sent: SentInnovation | null }) {
  const { request } = props.asked;
  const words = request.texts.requirements.innovation;
  const proposals = innovationProposals(writtenIn(props));
  const { choices } = props.all;
  const shown = sent?.innovation ?? choices.innovation;
  const chosen = shown?.codes ?? proposals.map(({ code }) => code);
  const problems = sent?.problems ?? [];
  return (
    <form class="stack narrow" method="post" action={procurementPath(props, '/krav/nyskaping')}>
      <Refused request={request} problems={problems.filter(({ path }) => path !== 'reason')} />
      <input type="hidden" name="versjon" value={String(choices.version)} />
      {proposals.length === 0 ? <p>{words.nothing}</p> : null}
      <fieldset class="stack-s">
        <legend>{words.legend}</legend>
        {INNOVATION_CODES.map((code) => {
          const proposal = proposals.find((one) => one.code === code);
          return (
            <div class="choice-line" key={code}>
              <input
                type="checkbox"
                id={code}
                name="kode"
                value={code}
                checked={chosen.includes(code)}
                aria-describedby={`${code}-h`}
              />
              <div class="choice-text">
                <label for={code}>{words.code(words.codes[code].label, code)}</label>
                <p class="tiny" id={`${code}-h`}>
                  {words.codes[code].hint}{' '}
                  {proposal
                    ? words.because(
                        request.format.list(
                          proposal.because.map(({ word, name }) => words.reasonItem(word, name)),
                        ),
                      )
                    : null}
                </p>
              </div>
            </div>
          );
        })}
      </fieldset>
      <TextArea
        id="hvorfor"
        name="hvorfor"
        label={words.reason.label}
        hints={words.reason.hint ? [words.reason.hint] : []}
        value={shown?.reason ?? ''}
        rows={4}
        maxLength={LONGEST_GROUNDS}
        error={requirementsProblemAt(request, problems, 'reason')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
}

export function innovationPage(props: RequirementsProps, sent: SentInnovation | null = null): Page {
  const { request } = props.asked;
  const { innovation: words, tabs } = request.texts.requirements;
  const { innovation } = props.all.choices;
  const chosen = innovation
    ? innovation.codes.length === 0
      ? words.chosenNone
      : words.chosen(
          request.format.list(innovation.codes.map((code) => words.code(words.codes[code].label, code))),
        )
    : null;
  return procurementPage({
    asked: props.asked,
    view: props.view,
    heading: words.title,
    below: { label: tabs.requirements, path: PARTS.requirements },
    lead: words.lead,
    said: sent ? null : saidIn(request),
    ...(sent ? { status: statusOf(sent.problems) } : {}),
    children: (
      <div class="frame section stack">
        {chosen ? <p>{chosen}</p> : null}
        {mayWrite(props) ? (
          <Form props={props} sent={sent} />
        ) : (
          <p class="as-written">{innovation?.reason ?? ''}</p>
        )}
        <p class="tiny">
          {words.source} <RuleSourceLine request={request} source={INNOVATION_SOURCE} status="confirmed" />
        </p>
      </div>
    ),
  });
}
