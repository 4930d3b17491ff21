// «Why not …?» for one body: the obstacles in the way, and for each what would remove it.
import { quarter } from '../../../../kernel/quarter.ts';
import type { Evidence, Group, Node } from '../../../../modules/optimiser/model.ts';
import { explainWhyNot } from '../../../../modules/optimiser/why-not.ts';
import type { WhyNotFacts } from '../../../../texts/group-words.nb.ts';
import type { PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { buyersOf, namesOf, type PlannedView } from '../run-view.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly group: Group;
}

type Code = keyof PageRequest['texts']['groupWords']['whyNot'];

const BODY = /^F?\d{2,4}$/;

function textOf(
  { request, view, group }: Props,
  node: Node,
  asked: { id: string; above: readonly Evidence[] },
): string {
  const { format, texts } = request;
  const names = namesOf(request, view);
  const evidence = [...node.evidence, ...asked.above];
  const values = (name: string): readonly (string | number)[] =>
    evidence.flatMap(({ fact, value }) => (fact === name && value !== undefined ? [value] : []));
  const first = (name: string): string | number | undefined => values(name)[0];
  const at = (name: string): string => {
    const value = first(name);
    return value === undefined ? '' : format.quarter(quarter(Number(value)));
  };
  const number = (name: string): string => format.number(Math.round(Number(first(name) ?? 0)));
  const quarters = Number(first('quarters') ?? 0);
  const other = view.plan.groups.find(({ id }) => id === first('otherGroup'));
  const facts: WhyNotFacts = {
    name: bodyName(request, view, asked.id),
    category: names.categoryIn(group.category),
    cooperation: names.unit(String(first('cooperation') ?? '')),
    units: format.list(values('unit').map((unit) => names.unit(String(unit)))),
    canStartFrom: at('canStartFrom'),
    canStartUntil: at('canStartUntil'),
    groupStart: at('groupStart'),
    nearestStart: at('nearestStart'),
    quarters: texts.groups.whyNot.quarters(format.countWord(Math.abs(quarters)), quarters < 0),
    km: number('km'),
    limitKm: number('limitKm'),
    lead: names.body(String(first('lead') ?? '')),
    members: number('members'),
    limit: number('limit'),
    agreements: format.list(values('agreement').map((id) => agreementName(view, String(id)))),
    key: String(first('key') ?? ''),
    own: String(first('own') ?? ''),
    theirs: String(first('theirs') ?? ''),
    otherGroup: other ? format.list(buyersOf(other).map(names.body)) : '',
    amount: node.amount === undefined ? '' : format.money(Math.abs(node.amount) as typeof node.amount),
  };
  return texts.groupWords.whyNot[node.code as Code]?.(facts) ?? node.code;
}

const agreementName = ({ built }: PlannedView, id: string): string =>
  built.problem.agreements.find((agreement) => agreement.id === id)?.name ?? id;

/** Two requirements may stand in the way. */
const keyOf = ({ code, evidence }: Node): string => [code, ...evidence.map(({ value }) => value)].join(' ');

function bodyName(request: PageRequest, view: PlannedView, id: string): string {
  const inProblem = view.built.problem.authorities.find((authority) => authority.id === id)?.name;
  if (inProblem !== undefined || view.run.kind === 'example') return inProblem ?? id;
  return request.snapshot.register.municipalities.find(({ number }) => number === id)?.name ?? id;
}

function Answer({ props, id }: { props: Props; id: string }) {
  const { request, view, group } = props;
  const words = request.texts.groups.whyNot;
  const answer = explainWhyNot(view.built.problem, view.plan, { authority: id, group: group.id });
  const reasons = answer.code === 'whyNot.isMember' ? [answer] : answer.children;
  return (
    <div class="stack" role="status">
      {reasons.map((reason) => (
        <div class="stack-s" key={keyOf(reason)}>
          <p>
            <strong>{textOf(props, reason, { id, above: [] })}</strong>
          </p>
          {reason.children.length > 0 ? (
            <>
              <p class="small">{words.changes}</p>
              <ul class="plain-list">
                {reason.children.map((change) => (
                  <li key={change.code}>{textOf(props, change, { id, above: reason.evidence })}</li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
      ))}
    </div>
  );
}

export function WhyNot(props: Props) {
  const { request, view, group } = props;
  const words = request.texts.groups.whyNot;
  const buyers = new Set(buyersOf(group));
  const owners = new Set(
    view.run.imported.needs
      .filter(({ category }) => category === group.category)
      .map(({ owner }) => owner as string),
  );
  const outside = view.built.problem.authorities
    .filter(({ id }) => !buyers.has(id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const considered = outside.filter(({ id }) => owners.has(id));
  const others = outside.filter(({ id }) => !owners.has(id));
  const asked = request.query.get('hvorfor')?.trim() ?? '';
  const id = BODY.test(asked) ? asked : (considered[0]?.id ?? null);
  const option = (body: { id: string; name: string }) => (
    <option key={body.id} value={body.id} selected={body.id === id}>
      {body.name}
    </option>
  );
  return (
    <div class="stack">
      <h2 id="hvorfor">{id === null ? words.title : words.titleFor(bodyName(request, view, id))}</h2>
      {id === null ? (
        <p>{outside.length === 0 ? words.nobody : words.intro}</p>
      ) : (
        <Answer props={props} id={id} />
      )}
      {outside.length > 0 ? (
        <form class="why-not" action={`${pathsFor(request.language).groupOf(view.token, group.id)}#hvorfor`}>
          <div class="ds-field">
            <label class="ds-label" for="hvorfor-hvem">
              {words.label}
            </label>
            <select class="ds-input" id="hvorfor-hvem" name="hvorfor">
              {considered.length > 0 ? (
                <optgroup label={words.considered}>{considered.map(option)}</optgroup>
              ) : null}
              {others.length > 0 ? <optgroup label={words.others}>{others.map(option)}</optgroup> : null}
            </select>
          </div>
          <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
            {words.button}
          </button>
        </form>
      ) : null}
    </div>
  );
}
