// Refuses a problem that cannot be optimised, naming every wrong field. What passes here the engine trusts.
import { ok, type Problem as Refusal, type Result, problem as refusal, refuse } from '../../kernel/result.ts';
import type { Limits } from './limits.ts';
import type { Agreement, Need, Problem } from './model.ts';
import { AGREEMENT_IDS, GROUPING_IDS } from './parameters.ts';

const MOST_NOK_A_YEAR = 1e11;
const MOST_YEARS = 50;
const MOST_NOK_IN_ALL = 5e13;
/** 2010 to 2069. */
const FIRST_QUARTER = -40;
const LAST_QUARTER = 199;
const WIDEST_WINDOW = 60;
const HIGHEST_PRICE = 10;
const MOST_REQUIREMENTS = 50;
const MOST_LED = 100_000;

/**
 * The same problem, or every reason why not. Paths name the record and field: `need/n1.value`.
 * Codes: optimiser.notNumber, .outOfRange, .duplicateId, .unknownAuthority, .unknownCategory, .noStart, .badWindow,
 * .preferredOutsideWindows, .hostUnknown, .emptyId, .tooLargeInAll, .parameterMissing, .noCategory, .namedTwice,
 * .mustUseNotNamed, .emptyRequirement, .tooManyRequirements, .notWhole, .limitTwice.
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
    const { authorities, cooperations, categories, needs, agreements, params, limits } = this.#problem;
    this.#ids('authority', [...authorities, ...cooperations]);
    this.#ids('category', categories);
    this.#ids('need', needs);
    this.#ids('agreement', agreements);
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
    for (const agreement of agreements) this.#agreement(agreement);
    if (limits !== undefined) this.#limits(limits);
    const inAll = needs.reduce((sum, need) => sum + need.valueHigh * need.termYears, 0);
    if (inAll > MOST_NOK_IN_ALL) this.#refuse('tooLargeInAll', 'needs', { max: MOST_NOK_IN_ALL });
    const known = new Set(params.parameters.map(({ id }) => id));
    const wanted = agreements.length === 0 ? GROUPING_IDS : [...GROUPING_IDS, ...AGREEMENT_IDS];
    for (const id of wanted) if (!known.has(id)) this.#refuse('parameterMissing', `params.${id}`);
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
    const requirements = Object.entries(need.requirements);
    if (requirements.length > MOST_REQUIREMENTS)
      this.#refuse('tooManyRequirements', `${path}.requirements`, { max: MOST_REQUIREMENTS });
    for (const [key, value] of requirements) {
      if (key.trim() === '' || typeof value !== 'string' || value.trim() === '')
        this.#refuse('emptyRequirement', `${path}.requirements.${key}`);
    }
  }

  #agreement(agreement: Agreement): void {
    const path = `agreement/${agreement.id}`;
    const { priceIndex, priceIndexLow, priceIndexHigh, fee, openFrom, openTo, eligible, mustUse } = agreement;
    this.#number(`${path}.priceIndex`, priceIndex, 0, HIGHEST_PRICE);
    this.#number(`${path}.priceIndexLow`, priceIndexLow, 0, priceIndex);
    this.#number(`${path}.priceIndexHigh`, priceIndexHigh, priceIndex, HIGHEST_PRICE);
    if (fee !== null) this.#number(`${path}.fee`, fee, 0, 1);
    const whole = Number.isInteger(openFrom) && Number.isInteger(openTo);
    if (!whole || openFrom > openTo || openFrom < FIRST_QUARTER || openTo > LAST_QUARTER) {
      this.#refuse('badWindow', `${path}.openFrom`, { from: String(openFrom), to: String(openTo) });
    }
    if (agreement.categories.length === 0) this.#refuse('noCategory', `${path}.categories`);
    for (const id of agreement.categories) {
      if (!this.#categories.has(id)) this.#refuse('unknownCategory', `${path}.categories`, { value: id });
    }
    this.#once(`${path}.categories`, agreement.categories);
    for (const [field, ids] of [
      ['eligible', eligible ?? []],
      ['mustUse', mustUse],
    ] as const) {
      for (const id of ids) this.#authority(`${path}.${field}`, id);
      this.#once(`${path}.${field}`, ids);
    }
    for (const id of mustUse) {
      if (!eligible?.includes(id)) this.#refuse('mustUseNotNamed', `${path}.mustUse`, { value: id });
    }
  }

  #limits({ leads, markets }: Limits): void {
    const seen = new Set<string>();
    const once = (path: string): void => {
      if (seen.has(path)) this.#refuse('limitTwice', path);
      seen.add(path);
    };
    for (const { authority, most } of leads) {
      const path = `limits.leads/${authority}`;
      once(path);
      this.#authority(`${path}.authority`, authority);
      this.#number(`${path}.most`, most, 0, MOST_LED);
      if (Number.isFinite(most) && !Number.isInteger(most))
        this.#refuse('notWhole', `${path}.most`, { value: most });
    }
    for (const { category, from, to, most } of markets) {
      const path = `limits.markets/${category}/${from}-${to}`;
      once(path);
      if (!this.#categories.has(category))
        this.#refuse('unknownCategory', `${path}.category`, { value: category });
      const whole = Number.isInteger(from) && Number.isInteger(to);
      if (!whole || from > to || from < FIRST_QUARTER || to > LAST_QUARTER)
        this.#refuse('badWindow', `${path}.from`, { from: String(from), to: String(to) });
      this.#number(`${path}.most`, most, 0, MOST_NOK_IN_ALL);
    }
  }

  #once(path: string, ids: readonly string[]): void {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) this.#refuse('namedTwice', path, { value: id });
      seen.add(id);
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
