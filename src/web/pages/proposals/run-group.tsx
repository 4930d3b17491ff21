// One group of a calculation on live plans, and the way from it to a proposal.
import { quarterStart } from '../../../kernel/quarter.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { Group } from '../../../modules/optimiser/model.ts';
import type { GroupSharing } from '../../../modules/optimiser/sharing.ts';
import { capitalised } from '../../../texts/format.ts';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { BODY, CATEGORY, ITEM } from '../advice/answer-names.ts';
import { Hidden } from '../advice/way.tsx';
import { Explanation } from '../groups/group/explanation.tsx';
import { Sharing } from '../groups/group/sharing.tsx';
import { SavingAndSuppliers } from '../groups/group/suppliers.tsx';
import { Proof } from '../groups/proof.tsx';
import { leadName } from '../groups/result-tables.tsx';
import { GroupMap } from '../groups/run-map.tsx';
import { buyersOf, namesOf } from '../groups/run-view.ts';
import { countOfBodies } from './body-words.ts';
import { type ResultProps, runPath } from './run-result.tsx';

interface GroupProps extends ResultProps {
  readonly group: Group;
}

interface SharedProps extends GroupProps {
  /** Null where it is not worked out. */
  readonly sharing: GroupSharing | null;
}

function Draft(props: GroupProps) {
  const { asked, group } = props;
  const { request, signedIn, party } = asked;
  const words = request.texts.proposals.result;
  if (!may(signedIn.grants, 'proposal.write', party.id)) return null;
  return (
    <section class="next-step" aria-labelledby="lag-forslag">
      <p class="next-step-word">{request.texts.site.nextStep}</p>
      <h2 id="lag-forslag">{words.draftTitle}</h2>
      <p>{words.draftText}</p>
      <form class="buttons" method="post" action={runPath(props, '/forslag')}>
        <input type="hidden" name="gruppe" value={group.id} />
        <button class="ds-button" type="submit">
          {words.draft}
        </button>
      </form>
    </section>
  );
}

/** Whether one joint tender is the right form at all is the adviser's to say; it is asked from the own need in the group. */
function OtherForms({ asked, group }: GroupProps) {
  const { request, paths, party, signedIn } = asked;
  const words = request.texts.adviserPages.fromGroup;
  if (!may(signedIn.grants, 'advice.view', party.id)) return null;
  const own = group.members.find(({ unit }) => unit === party.id)?.needs[0];
  const said = new URLSearchParams({ [BODY]: party.id, [CATEGORY]: group.category });
  if (own) said.set(ITEM, own.need);
  return (
    <Section id="rad" title={words.title}>
      <form class="stack-s" method="post" action={paths.ownOf(party.id, '/rad/ny/sporsmal')}>
        <Hidden said={said} />
        <p>{words.text}</p>
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.link}
          </button>
        </p>
      </form>
    </Section>
  );
}

export function runGroupPage(props: SharedProps): Page {
  const { asked, view, group, sharing } = props;
  const { request, paths, party } = asked;
  const { texts, format } = request;
  const words = texts.groups.group;
  const names = namesOf(request, view);
  const category = names.categoryIn(group.category);
  const buyers = buyersOf(group);
  const heading = words.heading(capitalised(countOfBodies(request, buyers)), category);
  const start = format.dateLong(quarterStart(group.start));
  return {
    kind: 'page',
    title: heading,
    own: { party, current: 'groups' },
    islands: ['map'],
    crumbs: [
      { label: texts.proposals.start.title, href: paths.ownOf(party.id, '/grupper') },
      { label: texts.proposals.result.backTo, href: runPath(props) },
    ],
    body: (
      <>
        <div class="frame head">
          <p class="small">{words.eyebrow(category)}</p>
          <h1>{heading}</h1>
          <p class="lead">
            {format.list(buyers.map(names.body))}. {words.leads(leadName(request, view, group), start)}
          </p>
        </div>
        <div class="frame">
          <div class="two two-7-5">
            <div class="stack">
              <SavingAndSuppliers request={request} group={group} />
              <Proof request={request} view={view} category={group.category} />
              <Draft {...props} />
            </div>
            <GroupMap request={request} view={view} group={group} />
          </div>
        </div>
        <Explanation request={request} view={view} group={group} />
        <Sharing request={request} view={view} group={group} sharing={sharing}>
          <p class="small">{texts.proposals.result.sharesMargin}</p>
        </Sharing>
        <OtherForms {...props} />
      </>
    ),
  };
}
