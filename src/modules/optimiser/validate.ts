// Refuses a problem that cannot be optimised, naming every wrong field. What passes here the engine trusts.
import { ok, type Problem as Refusal, type Result, problem as refusal, refuse } from '../../kernel/result.ts';
import type { Need, Problem } from './model.ts';
import { GROUPING_IDS } from './parameters.ts';

const MOST_NOK_A_YEAR = 1e11;
const MOST_YEARS = 50;
const MOST_NOK_IN_ALL = 5e13;
/** 2010 to 2069. */
const FIRST_QUARTER = -40;
const LAST_QUARTER = 199;
const WIDEST_WINDOW = 60;

/**
 * The same problem, or every reason why not. Paths name the record and field: `need/n1.value`.
 * Codes: optimiser.notNumber, .outOfRange, .duplicateId, .unknownAuthority, .unknownCategory, .noStart, .badWindow,
 * .preferredOutsideWindows, .hostUnknown, .emptyId, .tooLargeInAll, .parameterMissing.
 */
export function validateProblem(problem: Problem): Result<Problem> {
  const checker = new Checker(problem);
  checker.check();
  return checker.problems.length === 0 ? ok(problem) : refuse(...checker.problems);
}

class Checker {
  readonly problems: Refusal[] = [];
  readonly #problem: Problem;
  readonly #authorities: Set<string>;
  readonly #categories: Set<string>;

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#authorities = new Set(problem.authorities.map(({ id }) => id));
    this.#categories = new Set(problem.categories.map(({ id }) => id));
  }

  check(): void {
    const { authorities, cooperations, categories, needs, params } = this.#problem;
    this.#ids('authority', [...authorities, ...cooperations]);
    this.#ids('category', categories);
    this.#ids('need', needs);
    for (const { id, population, lat, lon } of authorities) {
      this.#number(`authority/${id}.population`, population, 0, 1e8);
      this.#number(`authority/${id}.lat`, lat, -90, 90);
      this.#number(`authority/${id}.lon`, lon, -180, 180);
    }
    for (const { id, host, members } of cooperations) {
      if (!this.#authorities.has(host))
        this.#refuse('hostUnknown', `cooperation/${id}.host`, { value: host });
      for (const member of members) this.#authority(`cooperation/${id}.members`, member);
    }
    for (const { id, maxDistanceKm, maxMembers } of categories) {
      if (maxDistanceKm !== null) this.#number(`category/${id}.maxDistanceKm`, maxDistanceKm, 0, 20_000);
      if (maxMembers !== null) this.#number(`category/${id}.maxMembers`, maxMembers, 1, 1000);
    }
    for (const need of needs) this.#need(need);
    const inAll = needs.reduce((sum, need) => sum + need.valueHigh * need.termYears, 0);
    if (inAll > MOST_NOK_IN_ALL) this.#refuse('tooLargeInAll', 'needs', { max: MOST_NOK_IN_ALL });
    const known = new Set(params.parameters.map(({ id }) => id));
    for (const id of GROUPING_IDS) if (!known.has(id)) this.#refuse('parameterMissing', `params.${id}`);
    for (const { id, value, low, high } of params.parameters) {
      for (const number of [value, low, high]) this.#number(`params.${id}`, number, 0, 1e12);
    }
  }

  #need(need: Need): void {
    const path = `need/${need.id}`;
    this.#authority(`${path}.owner`, need.owner);
    if (!this.#categories.has(need.category)) {
      this.#refuse('unknownCategory', `${path}.category`, { value: need.category });
    }
    this.#number(`${path}.value`, need.value, 0, MOST_NOK_A_YEAR);
    this.#number(`${path}.valueLow`, need.valueLow, 0, need.value);
    this.#number(`${path}.valueHigh`, need.valueHigh, need.value, MOST_NOK_A_YEAR);
    this.#number(`${path}.termYears`, need.termYears, 1 / 12, MOST_YEARS);
    if (need.starts.length === 0) this.#refuse('noStart', `${path}.starts`);
    for (const { from, to, cost } of need.starts) {
      this.#number(`${path}.starts.cost`, cost, 0, MOST_NOK_A_YEAR);
      const whole = Number.isInteger(from) && Number.isInteger(to);
      const fits = from <= to && from >= FIRST_QUARTER && to <= LAST_QUARTER && to - from < WIDEST_WINDOW;
      if (!whole || !fits)
        this.#refuse('badWindow', `${path}.starts`, { from: String(from), to: String(to) });
    }
    if (!need.starts.some(({ from, to }) => from <= need.preferredStart && need.preferredStart <= to)) {
      this.#refuse('preferredOutsideWindows', `${path}.preferredStart`, {
        value: String(need.preferredStart),
      });
    }
    if (need.participation.kind === 'onlyWith') {
      for (const id of need.participation.authorities) this.#authority(`${path}.participation`, id);
    }
  }

  #ids(kind: string, records: readonly { readonly id: string }[]): void {
    const seen = new Set<string>();
    for (const { id } of records) {
      if (id === '') this.#refuse('emptyId', kind);
      if (seen.has(id)) this.#refuse('duplicateId', `${kind}/${id}`);
      seen.add(id);
    }
  }

  #authority(path: string, id: string): void {
    if (!this.#authorities.has(id)) this.#refuse('unknownAuthority', path, { value: id });
  }

  #number(path: string, value: number, min: number, max: number): void {
    if (!Number.isFinite(value)) this.#refuse('notNumber', path, { value: String(value) });
    else if (value < min || value > max) this.#refuse('outOfRange', path, { value, min, max });
  }

  #refuse(code: string, path: string, facts: Refusal['facts'] = {}): void {
    this.problems.push(refusal(`optimiser.${code}`, path, facts));
  }
}
