// Award criteria with weights that make a hundred, or ranked; and the terms of the contract: the two shorter lists.
import type { Problem } from '../../../kernel/result.ts';
import { METHODS } from '../../../modules/procurement/requirements/model.ts';
import { weightSum } from '../../../modules/procurement/requirements/rules.ts';
import { Choices } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { AddButton, ProvisionTable, Removed, Rests } from './provision-list.tsx';
import { mayWrite, partPage, partPath, Refused, type RequirementsProps } from './requirements-parts.tsx';

const WHOLE = 100;

/** Whether the weights make a hundred, and what is off. */
function Sum(props: RequirementsProps) {
  const { request } = props.asked;
  const words = request.texts.requirements.criteria;
  const { criteria, choices } = props.all;
  if (criteria.length === 0) return null;
  const sum = weightSum(criteria);
  const hasPrice = criteria.some(({ facts }) => facts.type !== 'quality');
  const off = String(Math.abs(WHOLE - sum));
  const isOff = choices.method === 'weighted' && sum !== WHOLE;
  return (
    <>
      {choices.method === 'weighted' ? (
        <p class={isOff ? 'refused' : undefined}>
          {isOff
            ? words.sumWrong(String(sum), sum < WHOLE ? words.tooLittle(off) : words.tooMuch(off))
            : words.sumRight}
        </p>
      ) : null}
      {hasPrice ? null : <p>{words.noPrice}</p>}
    </>
  );
}

function Method(props: RequirementsProps) {
  const { criteria: words, methods } = props.asked.request.texts.requirements;
  if (!mayWrite(props)) return null;
  const { method, version } = props.all.choices;
  return (
    <Section id="mate" title={words.methodTitle}>
      <form class="stack" method="post" action={partPath(props, 'criteria', '/mate')}>
        <input type="hidden" name="versjon" value={String(version)} />
        <Choices
          name="mate"
          legend={words.method}
          options={METHODS.map((value) => ({ value, label: methods[value] }))}
          chosen={[method]}
        />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.saveMethod}
          </button>
        </p>
      </form>
    </Section>
  );
}

export function criteriaPage(props: RequirementsProps, problems: readonly Problem[] = []): Page {
  const { request } = props.asked;
  const { kinds, criteria: words, overview, criterionKinds } = request.texts.requirements;
  const { criteria, choices } = props.all;
  const isWeighted = choices.method === 'weighted';
  const sum = words.percent(String(weightSum(criteria)));
  return partPage({
    ...props,
    part: 'criteria',
    lead: kinds.criterion.lead,
    problems,
    children: (
      <>
        <div class="frame">
          <Refused request={request} problems={problems} />
        </div>
        <Section
          id="kriterier"
          title={kinds.criterion.title}
          aside={<AddButton props={props} kind="criterion" />}
        >
          <div class="stack-s">
            <Sum {...props} />
            <ProvisionTable
              props={props}
              kind="criterion"
              rows={criteria}
              columns={[
                {
                  label: isWeighted ? words.weight : words.rank,
                  isNumber: true,
                  cell: ({ facts }, index) =>
                    isWeighted ? words.percent(String(facts.weight ?? '–')) : String(index + 1),
                },
                { label: overview.kind, cell: ({ facts }) => criterionKinds[facts.type] },
                { label: words.measured, isWhole: true, cell: ({ facts }) => facts.measured },
                { label: overview.rests, cell: ({ facts }) => <Rests props={props} facts={facts} /> },
              ]}
              {...(isWeighted && criteria.length > 1 ? { foot: [words.sum, sum, '', '', ''] } : {})}
            />
            <Removed props={props} kind="criterion" />
          </div>
        </Section>
        <Method {...props} />
      </>
    ),
  });
}

export function termsPage(props: RequirementsProps): Page {
  const { kinds, overview } = props.asked.request.texts.requirements;
  return partPage({
    ...props,
    part: 'terms',
    lead: kinds.term.lead,
    children: (
      <Section id="vilkar" title={kinds.term.title} aside={<AddButton props={props} kind="term" />}>
        <div class="stack-s">
          <ProvisionTable
            props={props}
            kind="term"
            rows={props.all.terms}
            columns={[{ label: overview.rests, cell: ({ facts }) => <Rests props={props} facts={facts} /> }]}
          />
          <Removed props={props} kind="term" />
        </div>
      </Section>
    ),
  });
}
