// The requirements: what is missing before the lock comes first, then the list, and what members say of it.
import type { Problem } from '../../../kernel/result.ts';
import { isWritingPhase } from '../../../modules/procurement/requirements/rules.ts';
import { Pagination, partOf } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { similarSection } from '../library/similar.tsx';
import { Missing } from '../procurement/missing.tsx';
import { procurementPath } from '../procurement/procurement-frame.tsx';
import { AddButton, ProvisionTable, Removed, Rests } from './provision-list.tsx';
import { Remarks, type SentRemark } from './remarks.tsx';
import { missingHere, partPage, partPath, Refused, type RequirementsProps } from './requirements-parts.tsx';

const SIZE = 50;

function Next(props: RequirementsProps) {
  const { request } = props.asked;
  const words = request.texts.requirements;
  const problems = missingHere(props);
  if (!isWritingPhase(props.view.procurement.state.phase)) {
    return <p class="frame section">{words.notYet}</p>;
  }
  return problems.length > 0 ? (
    <section class="frame section stack-s" aria-labelledby="mangler">
      <h2 id="mangler">{words.overview.missing}</h2>
      <Missing asked={props.asked} view={props.view} problems={problems} />
    </section>
  ) : (
    <section class="frame section stack-s" aria-labelledby="klar">
      <h2 id="klar">{words.overview.readyTitle}</h2>
      <p>{words.overview.ready}</p>
    </section>
  );
}

export interface SentToOverview {
  readonly remark: SentRemark | null;
  readonly problems: readonly Problem[];
}

export async function overviewPage(
  props: RequirementsProps,
  sent: SentToOverview | null = null,
): Promise<Page> {
  const { request } = props.asked;
  const { category } = props.view.procurement.state;
  const similar = await similarSection(props.asked, { category, step: 'competition' });
  const { kinds, overview: words, strengthWords } = request.texts.requirements;
  const { rows, page, pages } = partOf(props.all.requirements, request.query.get('side'), SIZE);
  return partPage({
    ...props,
    part: 'requirements',
    lead: words.lead,
    problems: sent?.problems ?? [],
    children: (
      <>
        {sent && !sent.remark ? (
          <div class="frame">
            <Refused request={request} problems={sent.problems} />
          </div>
        ) : null}
        <Next {...props} />
        <Section
          id="krav"
          title={kinds.requirement.title}
          aside={<AddButton props={props} kind="requirement" />}
        >
          <div class="stack-s">
            <p class="small">{kinds.requirement.lead}</p>
            <ProvisionTable
              props={props}
              kind="requirement"
              rows={rows}
              columns={[
                { label: words.kind, cell: ({ facts }) => strengthWords[facts.strength] },
                {
                  label: words.rests,
                  isWhole: true,
                  cell: ({ facts }) => <Rests props={props} facts={facts} />,
                },
                {
                  label: words.check,
                  isWhole: true,
                  cell: ({ facts }) =>
                    facts.checked === '' && facts.strength === 'must' ? (
                      <span class="mark mark-uncertain">{words.checkMissing}</span>
                    ) : (
                      facts.checked
                    ),
                },
              ]}
            />
            <Pagination
              texts={request.texts.site}
              label={words.pages}
              page={page}
              pages={pages}
              hrefOf={(to) => `${partPath(props, 'requirements')}?side=${to}`}
            />
            <Removed props={props} kind="requirement" />
          </div>
        </Section>
        {similar}
        <Remarks props={props} provision={null} sent={sent?.remark ?? null} />
        <p class="frame section">
          <a href={procurementPath(props, '/krav/nyskaping')}>{words.innovation}</a>
        </p>
      </>
    ),
  });
}
