// One group: who should buy together, why, when, who leads, what it is worth to each, and what would change it.
import { daysBetween } from '../../../../kernel/local-date.ts';
import { oreFromNok } from '../../../../kernel/money.ts';
import { quarterStart } from '../../../../kernel/quarter.ts';
import type { Group } from '../../../../modules/optimiser/model.ts';
import type { GroupSharing } from '../../../../modules/optimiser/sharing.ts';
import type { Need } from '../../../../modules/planning/model.ts';
import { capitalised } from '../../../../texts/format.ts';
import { NextStep } from '../../../components/next-step.tsx';
import { Section } from '../../../components/section.tsx';
import type { Page, PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { AgreementsToCheck } from '../agreements.tsx';
import { categoryParameters } from '../parameter-choice.ts';
import { ParameterForm } from '../parameter-form.tsx';
import { Proof } from '../proof.tsx';
import { GroupMap } from '../run-map.tsx';
import { buyersOf, namesOf, needsOf, type PlannedView, runPage } from '../run-view.ts';
import { Explanation } from './explanation.tsx';
import { Lots } from './lots.tsx';
import { Sharing } from './sharing.tsx';
import { SavingAndSuppliers } from './suppliers.tsx';
import { WhyNot } from './why-not.tsx';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly group: Group;
}

const DAYS_IN_MONTH = 30.44;

function who({ request, view, group }: Props): string {
  const words = request.texts.groups.group;
  const { countWord } = request.format;
  const kinds = new Map(view.built.problem.authorities.map(({ id, kind }) => [id, kind]));
  const buyers = buyersOf(group);
  const counties = buyers.filter((id) => kinds.get(id) === 'fylke').length;
  const municipalities = buyers.length - counties;
  const first =
    municipalities > 0 ? words.municipalities(countWord(municipalities), municipalities === 1) : '';
  const second = counties > 0 ? words.counties(countWord(counties), counties === 1) : '';
  return capitalised(first && second ? words.and(first, second) : first || second);
}

function needsIn({ view, group }: Props): readonly Need[] {
  const ids = new Set(needsOf(group).map(({ need }) => need));
  return view.run.imported.needs.filter(({ id }) => ids.has(id));
}

function whyAndWhen(props: Props): string {
  const { request, view, group } = props;
  const words = request.texts.groups.group;
  const { format } = request;
  const names = namesOf(request, view);
  const buyers = format.list(buyersOf(group).map(names.body));
  const dates = needsIn(props)
    .map(({ preferredStart }) => preferredStart)
    .toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  const months = first && last ? Math.round(daysBetween(first, last) / DAYS_IN_MONTH) : 0;
  const why =
    months === 0 ? words.sameTime(buyers) : words.apart(buyers, format.countWord(months), months === 1);
  const start = format.dateLong(quarterStart(group.start));
  const lead = names.body(group.lead);
  const when =
    group.leadUnit === group.lead
      ? words.leads(lead, start)
      : words.leadsFor(lead, names.unit(group.leadUnit), start);
  return `${why} ${when}`;
}

function Answer({ request, view, group }: Props) {
  const { groups, groupWords, site } = request.texts;
  const { format } = request;
  const words = groups.group;
  const paths = pathsFor(request.language);
  const volume = group.lots.reduce((sum, lot) => sum + lot.volume, 0);
  return (
    <div class="two two-7-5">
      <div class="stack">
        <SavingAndSuppliers request={request} group={group} />
        <p class="small">
          {words.procedure(groupWords.procedure[group.procedure], format.money(oreFromNok(volume)))}
          {group.lots.length > 1 ? ` ${words.lots(format.countWord(group.lots.length))}` : null}
        </p>
        <Proof request={request} view={view} category={group.category} />
        <NextStep
          texts={site}
          id="ta-med"
          title={groups.result.take}
          text={groups.result.takeText}
          href={paths.groupRunPart(view.token, 'grupper.xlsx')}
          button={groups.result.excel}
        >
          <a href={paths.groupRunPart(view.token, 'utskrift')}>{groups.result.print}</a>
        </NextStep>
      </div>
      <GroupMap request={request} view={view} group={group} />
    </div>
  );
}

/** Where somebody may already have made an agreement for this. */
function OtherWay({ request, view, group }: Props) {
  const wanted = [{ category: group.category, bodies: buyersOf(group) }];
  const toCheck = AgreementsToCheck({ request, view, wanted });
  if (toCheck === null) return null;
  return (
    <Section id="avtaler" title={request.texts.groups.agreements.title}>
      {toCheck}
    </Section>
  );
}

/** Whether one joint tender is the right form at all is the adviser's to say. */
function OtherForms({ request, group }: Pick<Props, 'request' | 'group'>) {
  const words = request.texts.adviserPages.fromGroup;
  const about = new URLSearchParams({ kategori: group.category });
  return (
    <Section id="rad" title={words.title}>
      <p>
        {words.text} <a href={pathsFor(request.language).advicePart('sporsmal', about)}>{words.link}</a>
      </p>
    </Section>
  );
}

/** `sharing`: null where it is not worked out. */
export function groupPage({ request, view, group, sharing }: Props & { sharing: GroupSharing | null }): Page {
  const { groups } = request.texts;
  const words = groups.group;
  const paths = pathsFor(request.language);
  const names = namesOf(request, view);
  const category = names.categoryIn(group.category);
  const title = words.heading(who({ request, view, group }), category);
  return runPage(request, view, {
    title,
    islands: ['map', 'what-if'],
    crumbs: [
      { label: request.texts.site.home, href: paths.home() },
      { label: groups.title, href: paths.groups() },
      { label: groups.result.groups, href: paths.groupRun(view.token) },
    ],
    body: (
      <>
        <div class="frame head">
          <p class="small">{words.eyebrow(category)}</p>
          <h1>{title}</h1>
          <p class="lead">{whyAndWhen({ request, view, group })}</p>
        </div>
        <div class="frame">
          <Answer request={request} view={view} group={group} />
        </div>
        <Explanation request={request} view={view} group={group} />
        <Sharing request={request} view={view} group={group} sharing={sharing} />
        <Lots request={request} view={view} group={group} />
        <OtherForms request={request} group={group} />
        <OtherWay request={request} view={view} group={group} />
        <section class="frame section">
          <div class="two">
            <WhyNot request={request} view={view} group={group} />
            <div class="stack">
              <h2 id="forutsetninger">{groups.parameters.title}</h2>
              <ParameterForm
                request={request}
                view={view}
                shown={categoryParameters(view.built.problem, group.category)}
                typed={null}
                category={group.category}
              />
            </div>
          </div>
        </section>
      </>
    ),
  });
}
