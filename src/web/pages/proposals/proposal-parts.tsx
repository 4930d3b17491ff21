// The parts of a proposal's page that everybody in it sees alike: figures, members with their answers, what has changed.

import { changesIn, type RevisionChange } from '../../../flows/proposals/changes.ts';
import type { ProposalView } from '../../../flows/proposals/proposal-view.ts';
import { stabilityWords } from '../../../flows/proposals/stability-words.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import { type Ore, ore } from '../../../kernel/money.ts';
import type { GroupFigures, ProposalMember } from '../../../modules/planning/proposals/model.ts';
import { seenValueOf } from '../../../modules/planning/proposals/model.ts';
import type { StepFacts } from '../../../texts/group-words.nb.ts';
import { Waterfall, type WaterfallRow, waterfallAxisStart } from '../../components/charts/waterfall.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { Saving } from '../groups/saving.tsx';

export interface ViewProps {
  readonly request: PageRequest;
  readonly view: ProposalView;
}

const FIRST_CHANGES = 5;

export const latestOf = ({ revisions }: ProposalView) => revisions[0] ?? null;

export const nameOf = ({ parties }: ProposalView, id: string): string => parties.nameOf(id);

type StepCode = keyof PageRequest['texts']['groupWords']['explanation'];

function stepLabel({ texts, format }: PageRequest, code: string, figures: GroupFigures): string {
  const facts: StepFacts = {
    members: format.countWord(figures.units),
    bids: format.number(figures.expectedBids, 1),
    lots: figures.lots === undefined ? '' : format.countWord(figures.lots),
    volume: '',
    isSaving: (figures.steps.find((step) => step.code === code)?.amount ?? 0) <= 0,
    hasAgreements: figures.steps.some((step) => step.code === 'explain.agreementPrice'),
    unit: '',
  };
  return texts.groupWords.explanation[code as StepCode]?.(facts) ?? code;
}

function rowsOf(request: PageRequest, figures: GroupFigures): WaterfallRow[] {
  const { format, texts } = request;
  const words = texts.proposals.page;
  const sum = (kind: 'start' | 'sum', label: string, amount: Ore): WaterfallRow => ({
    kind,
    label,
    value: amount / 100,
    text: format.kroner(amount),
  });
  return [
    sum('start', words.apart, figures.standAlone),
    ...figures.steps.map(
      ({ code, amount }): WaterfallRow => ({
        kind: 'step',
        label: stepLabel(request, code, figures),
        value: amount / 100,
        text: format.signedKroner(amount),
      }),
    ),
    sum('sum', words.together, figures.cost),
  ];
}

/** From apart to together, as figure and table. */
export function Steps({ request, view }: ViewProps) {
  const { texts, format } = request;
  const words = texts.proposals.page;
  const figures = latestOf(view)?.whole;
  if (!figures) return null;
  const rows = rowsOf(request, figures);
  const axisStart = waterfallAxisStart(rows);
  const note = texts.groups.explanation.axisNote(format.moneyRounded(ore(axisStart * 100)));
  const [first, ...others] = rows;
  const last = others.pop();
  return (
    <Section
      id="fra-til"
      title={words.stepsTitle}
      margin={
        <>
          <p>
            <Mark kind="estimate" texts={texts.site} label={texts.groups.explanation.allEstimates} />
          </p>
          <p>{words.stepsMargin}</p>
          <p>{words.procedure(texts.groupWords.procedure[figures.procedure])}</p>
          {figures.lots === undefined ? null : (
            <p>{texts.groups.group.lots(format.countWord(figures.lots))}</p>
          )}
        </>
      }
    >
      <div class="stack">
        <Waterfall
          id="fra-til-figur"
          title={words.stepsTitle}
          description={texts.groups.explanation.chartText(
            format.money(figures.standAlone),
            format.money(figures.cost),
          )}
          rows={rows}
          axisStart={axisStart}
          {...(axisStart === 0 ? {} : { axisNote: note })}
        />
        <DataTable
          caption={words.stepsCaption}
          columns={[
            { label: words.step, cell: (row) => row.label },
            { label: words.amount, isNumber: true, cell: (row) => row.text },
          ]}
          rows={first ? [first, ...others] : []}
          keyOf={(row) => row.label}
          foot={[last?.label ?? '', last?.text ?? '']}
        />
      </div>
    </Section>
  );
}

function Interested({ request, view }: ViewProps) {
  const { texts, format } = request;
  const words = texts.proposals.page;
  const figures = latestOf(view)?.interested;
  if (!figures) return <p class="small">{words.interestedFew}</p>;
  const names = format.list(figures.members.map((body) => nameOf(view, body)));
  const { low, base, high } = figures.saving;
  const range = texts.groups.result.range(format.kroner(low), format.kroner(high));
  return (
    <p>
      <strong>{words.interestedTitle}.</strong> {words.interested(names, format.money(base), range)}
    </p>
  );
}

/** What the group saves: all who have not said no, and beside it those who are interested alone. */
export function GroupSaving({ request, view }: ViewProps) {
  const { texts, format } = request;
  const words = texts.proposals.page;
  const latest = latestOf(view);
  const figures = latest?.whole;
  if (!figures) return <p class="lead">{words.noFigures}</p>;
  return (
    <div class="stack">
      <Saving
        request={request}
        id="besparelse"
        saving={figures.saving}
        label={words.saves}
        lowIsLoss={words.lowIsLoss}
        lowIsZero={words.lowIsZero}
      />
      {figures.saving.base < 0 ? <p>{words.baseIsLoss(format.money(ore(-figures.saving.base)))}</p> : null}
      <p class="small">
        {words.wholeText}{' '}
        {figures.lead === view.proposal.lead ? null : words.otherLead(nameOf(view, figures.lead))}
      </p>
      <Interested request={request} view={view} />
    </div>
  );
}

/** How the work is shared, and whether anybody gains by leaving. */
export function Stability({ request, view }: ViewProps) {
  const { texts, format } = request;
  const latest = latestOf(view);
  const found = latest && stabilityWords({ texts, format, parties: view.parties }, latest);
  if (!found) return null;
  const words = texts.groupSharing;
  return (
    <Section
      id="fordeling"
      title={found.title}
      margin={
        <>
          <p>
            <strong>{words.marginTitle}</strong>
          </p>
          <p>{words.margin}</p>
        </>
      }
    >
      <div class="stack">
        {found.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Section>
  );
}

function needText({ request }: ViewProps, member: ProposalMember): string {
  const titles = member.needs.flatMap(({ title }) => title ?? []);
  return titles.join(', ') || request.texts.proposals.page.needHidden;
}

/** A value stands here only where its owner shows it to everybody. */
function valueText({ request }: ViewProps, member: ProposalMember): string {
  const { format, texts } = request;
  return member.basis === 'shared'
    ? format.kroner(ore(Math.round(seenValueOf(member.needs)) * 100))
    : texts.proposals.bases[member.basis];
}

/** Who is asked about what, and what each has answered. */
export function Members(props: ViewProps) {
  const { request, view } = props;
  const { proposal, category } = view;
  const words = request.texts.proposals.page;
  const { answers } = request.texts.proposals;
  const leader = (member: ProposalMember) =>
    member.body === proposal.lead ? <span class="small block">{words.leads}</span> : null;
  return (
    <Section
      id="medlemmer"
      title={words.membersTitle}
      {...(category.isSecuritySensitive ? { margin: <p>{words.sensitive}</p> } : {})}
    >
      <DataTable
        caption={words.membersCaption}
        columns={[
          {
            label: words.membersColumns.who,
            cell: (member) => (
              <>
                {nameOf(view, member.body)} {leader(member)}
              </>
            ),
          },
          { label: words.membersColumns.need, cell: (member) => needText(props, member), isWhole: true },
          { label: words.membersColumns.answer, cell: (member) => answers[member.answer] },
          { label: words.membersColumns.comment, cell: (member) => member.comment, isWhole: true },
          { label: words.membersColumns.value, isNumber: true, cell: (member) => valueText(props, member) },
        ]}
        rows={proposal.members}
        keyOf={({ body }) => body}
      />
    </Section>
  );
}

function savingText({ texts, format }: PageRequest, change: RevisionChange): string {
  const words = texts.proposals.page.changes;
  const { before, after } = change;
  if (after === null) return words.noSaving;
  if (before === null) return words.newSaving(format.moneyRounded(after));
  return before === after
    ? words.same
    : words.saving(format.moneyRounded(before), format.moneyRounded(after));
}

/** Why it was worked out anew and what it led to, in sentences. */
function changeText({ request, view }: ViewProps, change: RevisionChange): string {
  const { texts, format } = request;
  const words = texts.proposals.page.changes;
  const name = (body: string): string => nameOf(view, body);
  const why = [
    ...(change.isFirst ? [words.drafted] : []),
    ...change.answered.map(({ body, answer }) => words.answered(name(body), texts.proposals.answers[answer])),
    ...change.basis.map(({ body, basis }) => words.basis(name(body), texts.proposals.bases[basis])),
    ...(change.removed.length > 0 ? [words.removed(format.list(change.removed.map(name)))] : []),
    ...(change.lead ? [words.lead(name(change.lead))] : []),
  ];
  return [...why, savingText(request, change)].join(' ');
}

function ChangeList({ props, changes }: { props: ViewProps; changes: readonly RevisionChange[] }) {
  const { format } = props.request;
  return (
    <ul class="lines">
      {changes.map((change) => (
        <li key={change.number}>
          <p class="small">{format.date(localDateAt(change.madeAt.getTime()))}</p>
          <p>{changeText(props, change)}</p>
        </li>
      ))}
    </ul>
  );
}

/** The latest changes; the earlier ones are folded away. */
export function Changes(props: ViewProps) {
  const words = props.request.texts.proposals.page;
  const changes = changesIn(props.view.revisions);
  const earlier = changes.slice(FIRST_CHANGES);
  return (
    <Section id="endringer" title={words.changesTitle}>
      <ChangeList props={props} changes={changes.slice(0, FIRST_CHANGES)} />
      {earlier.length > 0 ? (
        <details class="quiet-fold">
          <summary>{words.earlier(props.request.format.number(earlier.length))}</summary>
          <ChangeList props={props} changes={earlier} />
        </details>
      ) : null}
    </Section>
  );
}
