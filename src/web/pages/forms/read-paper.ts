// From a form for papers to the case they are made of, or everything that must be mended, field by field.

import {
  COST_KEYS,
  type HostCase,
  type JoinCase,
  type PaperBasis,
  type PaperLanguage,
  type PaperParty,
  type TaskCase,
} from '../../../flows/forms/paper-case.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { COMPARED_FORMS, type ComparedForm } from '../../../modules/law/cooperation-forms/form-comparison.ts';
import { cooperationsOn, membershipsOn } from '../../../modules/registry/as-of.ts';
import { lookupName, lookupNumber, type MunicipalityLookup } from '../../../modules/registry/lookup.ts';
import type { Cooperation, LegalForm } from '../../../modules/registry/model.ts';
import { foldBodyName } from '../../../modules/registry/name-folding.ts';
import type { PageRequest } from '../../page.ts';
import { bodyNamed, membersOn } from '../cooperations/cooperation-facts.ts';
import {
  chosen,
  numberedLines,
  readAmount,
  readLine,
  readLines,
  readOptionalDate,
  readStart,
  readText,
  readWhole,
  type Typed,
  together,
} from './typed-fields.ts';

/** The papers' language: as chosen, or the page's where it is one of the two. */
export const paperLanguage = ({ language }: PageRequest, typed: Typed): PaperLanguage =>
  chosen(typed, 'malform', language === 'nn' ? ['nn', 'nb'] : ['nb', 'nn']);

export const SCOPES = ['all', 'some'] as const;

/** A municipality or county by the id that the lists use. */
function partyById({ snapshot }: PageRequest, id: string): PaperParty | null {
  const { municipalities, counties } = snapshot.register;
  const municipality = municipalities.find(({ number }) => number === id);
  if (municipality) {
    return { id, name: municipality.name, isCounty: false, population: municipality.population };
  }
  const county = counties.find(({ number }) => `F${number}` === id);
  return county ? { id, name: county.name, isCounty: true, population: null } : null;
}

function readBasis(request: PageRequest, typed: Typed): Result<PaperBasis> {
  const { today } = request;
  const costKey = chosen(typed, 'nokkel', COST_KEYS);
  const isSome = chosen(typed, 'omfang', SCOPES) === 'some';
  const lines = readLines(typed, 'kategorier');
  const missesPurchases = isSome && lines.ok && lines.value.length === 0;
  const keyText = readLine(typed, 'nokkelTekst');
  const missesKey = costKey === 'other' && keyText.ok && keyText.value === '';
  const read = together({
    caseNumber: readLine(typed, 'saksnummer'),
    meeting: readOptionalDate(typed, 'mote', today),
    start: readStart(typed, 'fra', today),
    purchases: missesPurchases ? refuse(problem('paper.purchasesMissing', 'kategorier')) : lines,
    keyText: missesKey ? refuse(problem('paper.costKeyMissing', 'nokkelTekst')) : keyText,
    cost: readAmount(typed, 'kostnad'),
    background: readText(typed, 'bakgrunn'),
    local: readText(typed, 'lokalt'),
    other: readText(typed, 'annet'),
  });
  if (!read.ok) return read;
  const { keyText: text, ...values } = read.value;
  if (values.meeting !== null && values.meeting > values.start) {
    return refuse(problem('paper.meetingLate', 'mote'));
  }
  return ok({
    ...values,
    purchases: isSome ? values.purchases : [],
    language: paperLanguage(request, typed),
    today,
    costKey: { key: costKey, text },
  });
}

function readParty(request: PageRequest, typed: Typed, name: string): Result<PaperParty> {
  const party = partyById(request, typed[name] ?? '');
  return party ? ok(party) : refuse(problem('paper.bodyMissing', name));
}

/** The register's form; null where it does not know. */
const formOf = (form: LegalForm): ComparedForm | null => (form === 'unknown' ? null : form);

interface JoinedCooperation {
  readonly name: string;
  readonly form: ComparedForm | null;
  readonly host: string;
  readonly members: readonly string[];
  readonly isMembershipComplete: boolean;
}

function fromRegister(request: PageRequest, cooperation: Cooperation): JoinedCooperation {
  const { register } = request.snapshot;
  const members = membersOn(register, cooperation, request.today);
  return {
    name: cooperation.name,
    form: formOf(cooperation.legalForm),
    host: cooperation.host ? bodyNamed(request, cooperation.host).name : '',
    members: members.map(({ membership }) => bodyNamed(request, membership.member).name),
    isMembershipComplete: cooperation.hasCompleteMembership,
  };
}

function readCooperation(request: PageRequest, typed: Typed): Result<JoinedCooperation> {
  const current = cooperationsOn(request.snapshot.register, request.today);
  const listed = current.find(({ cooperation }) => cooperation.id === typed['samarbeid']);
  if (listed) return ok(fromRegister(request, listed.cooperation));
  const name = readLine(typed, 'navn');
  if (!name.ok) return name;
  return name.value === ''
    ? refuse(problem('paper.cooperationMissing', 'samarbeid'))
    : ok({ name: name.value, form: null, host: '', members: [], isMembershipComplete: false });
}

function isMember({ snapshot, today }: PageRequest, body: string, cooperation: string): boolean {
  return membershipsOn(snapshot.register, today).some(
    ({ membership, cooperation: of }) =>
      of.id === cooperation && membership.member === body && membership.memberKind !== 'option',
  );
}

const isHost = (form: ComparedForm | null): boolean =>
  form === 'administrativtVertskommune' || form === 'politiskVertskommune';

/** What the law or the register says against it, once the fields can be read. */
function joinProblems(request: PageRequest, typed: Typed, { party, form }: JoinCase): Problem[] {
  const isMixed = isHost(form) && party.isCounty;
  const isIn = isMember(request, party.id, typed['samarbeid'] ?? '');
  return [
    ...(isIn ? [problem('paper.alreadyMember', 'kommune', { name: party.name })] : []),
    ...(isMixed ? [problem('paper.hostMixed', 'kommune', { name: party.name })] : []),
  ];
}

export function readJoin(request: PageRequest, typed: Typed): Result<JoinCase> {
  const basis = readBasis(request, typed);
  const read = together({
    basis,
    party: readParty(request, typed, 'kommune'),
    cooperation: readCooperation(request, typed),
    host: readLine(typed, 'vertsnavn'),
  });
  if (!read.ok) return read;
  const { party, cooperation, host } = read.value;
  const asked = COMPARED_FORMS.find((form) => form === typed['form']);
  const joining: JoinCase = {
    ...read.value.basis,
    party,
    cooperation: cooperation.name,
    form: asked ?? cooperation.form,
    host: host === '' ? cooperation.host : host,
    members: cooperation.members,
    isMembershipComplete: cooperation.isMembershipComplete,
  };
  const problems = joinProblems(request, typed, joining);
  return problems.length > 0 ? refuse(...problems) : ok(joining);
}

function countyNamed({ snapshot }: PageRequest, text: string): PaperParty | null {
  const county = snapshot.lookup.countyByName.get(foldBodyName(text));
  return county ? { id: `F${county.number}`, name: county.name, isCounty: true, population: null } : null;
}

function municipalityNamed({ snapshot }: PageRequest, text: string): MunicipalityLookup {
  return /^\d{3,4}$/.test(text) ? lookupNumber(snapshot.lookup, text) : lookupName(snapshot.lookup, text);
}

/** One participant a line, by name or number; the municipality where a county has the same name. */
function readParticipants(request: PageRequest, typed: Typed, name: string): Result<PaperParty[]> {
  const lines = readLines(typed, name);
  if (!lines.ok) return lines;
  const parties: PaperParty[] = [];
  const problems: Problem[] = [];
  for (const { line, text } of numberedLines(typed, name)) {
    const byId = partyById(request, text);
    const found = municipalityNamed(request, text);
    if (byId) parties.push(byId);
    else if (found.kind === 'found') {
      const { number, name: official, population } = found.municipality;
      parties.push({ id: number, name: official, isCounty: false, population });
    } else if (found.kind === 'choices') {
      const choices = found.choices.map((it) => `${it.number} (${it.name})`).join(', ');
      problems.push(problem('paper.participantChoices', name, { line, value: text, choices }));
    } else {
      const county = countyNamed(request, text);
      if (county) parties.push(county);
      else problems.push(problem('paper.participantUnknown', name, { line, value: text.slice(0, 60) }));
    }
  }
  return problems.length > 0 ? refuse(...problems) : ok(withoutRepeated(parties));
}

/** Numbers of participants that an address holds, as names where a name means one alone. */
export function withNames(request: PageRequest, typed: Typed): Typed {
  const { deltakere } = typed;
  if (deltakere === undefined) return typed;
  const nameOf = (text: string): string => {
    const party = partyById(request, text);
    if (!party) return text;
    const back = party.isCounty ? null : lookupName(request.snapshot.lookup, party.name);
    return back?.kind === 'found' ? party.name : party.id;
  };
  return {
    ...typed,
    deltakere: deltakere
      .split('\n')
      .map((text) => nameOf(text.trim()))
      .join('\n'),
  };
}

const withoutRepeated = (parties: readonly PaperParty[]): PaperParty[] =>
  parties.filter((party, place) => parties.findIndex(({ id }) => id === party.id) === place);

function readName(typed: Typed): Result<string> {
  const name = readLine(typed, 'navn');
  return name.ok && name.value === '' ? refuse(problem('paper.nameMissing', 'navn')) : name;
}

const MOST_SEATS = 20;
const MOST_NOTICE = 60;
const USUAL_NOTICE = 12;
const notice = (typed: Typed): Result<number> =>
  readWhole(typed, 'varsel', { min: 1, max: MOST_NOTICE, empty: USUAL_NOTICE });

/** Municipalities with municipalities, counties with counties (VK-0). */
function sameKind(host: PaperParty, others: readonly PaperParty[]): Result<PaperParty[]> {
  const wrong = others.filter(({ isCounty }) => isCounty !== host.isCounty);
  return wrong.length > 0
    ? refuse(...wrong.map(({ name }) => problem('paper.hostMixed', 'deltakere', { name })))
    : ok([host, ...others]);
}

function readHostParticipants(request: PageRequest, typed: Typed): Result<PaperParty[]> {
  const read = together({
    host: readParty(request, typed, 'vert'),
    others: readParticipants(request, typed, 'deltakere'),
  });
  if (!read.ok) return read;
  const { host, others } = read.value;
  const rest = others.filter(({ id }) => id !== host.id);
  return rest.length === 0 ? refuse(problem('paper.participantsFew', 'deltakere')) : sameKind(host, rest);
}

export function readHost(request: PageRequest, typed: Typed): Result<HostCase> {
  const read = together({
    basis: readBasis(request, typed),
    participants: readHostParticipants(request, typed),
    name: readName(typed),
    reported: readLines(typed, 'meldes'),
    noticeMonths: notice(typed),
    seats: readWhole(typed, 'plasser', { min: 2, max: MOST_SEATS, empty: 2 }),
  });
  if (!read.ok) return read;
  const { basis, ...values } = read.value;
  return ok({ ...basis, ...values, variant: chosen(typed, 'variant', ['administrative', 'political']) });
}

/** The name must say what it is (KO-1). */
const NAME_WORD = /kommunalt\s+oppg[aå]vefellesskap|\bKO\b/i;

function readTaskName(typed: Typed): Result<string> {
  const name = readName(typed);
  return name.ok && !NAME_WORD.test(name.value)
    ? refuse(problem('paper.nameWord', 'navn', { value: name.value }))
    : name;
}

function readTaskParticipants(request: PageRequest, typed: Typed): Result<PaperParty[]> {
  const read = readParticipants(request, typed, 'deltakere');
  return read.ok && read.value.length < 2 ? refuse(problem('paper.participantsFew', 'deltakere')) : read;
}

export function readTask(request: PageRequest, typed: Typed): Result<TaskCase> {
  const read = together({
    basis: readBasis(request, typed),
    participants: readTaskParticipants(request, typed),
    name: readTaskName(typed),
    seats: readWhole(typed, 'plasser', { min: 1, max: MOST_SEATS, empty: 1 }),
    contribution: readAmount(typed, 'innskudd'),
    mostBorrowed: readAmount(typed, 'lan'),
    reports: readLines(typed, 'rapport'),
    noticeMonths: notice(typed),
    archive: readLine(typed, 'arkiv'),
  });
  if (!read.ok) return read;
  const { basis, ...values } = read.value;
  const shareKey = chosen(typed, 'andel', ['population', 'equal']);
  // A county and its municipalities have the same people, so their populations say nothing about shares.
  const hasCounty = values.participants.some(({ isCounty }) => isCounty);
  return hasCounty && shareKey === 'population'
    ? refuse(problem('paper.sharesCounty', 'andel'))
    : ok({ ...basis, ...values, isLegalPerson: chosen(typed, 'person', ['ja', 'nei']) === 'ja', shareKey });
}
