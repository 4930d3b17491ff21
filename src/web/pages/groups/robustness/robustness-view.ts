// What the parts of «how sure is this?» have in common: names of assumptions and groups, and figures in words.
import type { Group, Parameter } from '../../../../modules/optimiser/model.ts';
import type { EndEffect, Robustness } from '../../../../modules/optimiser/robustness.ts';
import type { PageRequest } from '../../../page.ts';
import { parameterName, parameterValue } from '../parameter-choice.ts';
import { namesOf, type PlannedView } from '../run-view.ts';

export interface RobustnessProps {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly robustness: Robustness;
}

const parameterOf = ({ view }: RobustnessProps, id: string): Parameter | undefined =>
  view.built.problem.params.parameters.find((one) => one.id === id);

/** A parameter's name, or what is moved together. */
export function factorName(props: RobustnessProps, id: string): string {
  const { request } = props;
  const family = request.texts.groupRobustness.factors[id];
  const parameter = parameterOf(props, id);
  return family ?? (parameter ? parameterName(request, parameter) : id);
}

/** As it stands inside a sentence. */
export const factorQuoted = (props: RobustnessProps, id: string): string =>
  props.request.texts.groupRobustness.quoted(factorName(props, id));

/** The parameter's value at an end, or what the end is of what is moved together. */
export function valueAtEnd(props: RobustnessProps, id: string, end: EndEffect['end']): string {
  const parameter = parameterOf(props, id);
  if (parameter) return parameterValue(props.request, parameter, parameter[end]);
  return props.request.texts.groupRobustness.ends[id]?.[end] ?? '';
}

interface Turning {
  readonly id: string;
  readonly value: number | null;
  readonly way: number;
}

/** Three figures are as much as an estimate bears. */
const LEAST_FIGURES = 3;

/** The parameter's value where something turns; for families how far on the way to the end. */
export function turningValue(props: RobustnessProps, { id, value, way }: Turning): string {
  const { request } = props;
  const parameter = parameterOf(props, id);
  if (value === null || !parameter) return request.texts.groupRobustness.way(request.format.percent(way));
  return parameterValue(request, parameter, Number(value.toPrecision(LEAST_FIGURES)));
}

/** The category, and who leads where the category has several groups. */
export function groupName(
  { request, view }: Pick<RobustnessProps, 'request' | 'view'>,
  group: Group,
): string {
  const names = namesOf(request, view);
  const alike = view.plan.groups.filter(({ category }) => category === group.category);
  const category = names.category(group.category);
  return alike.length > 1 ? `${category} (${names.unit(group.leadUnit)})` : category;
}
