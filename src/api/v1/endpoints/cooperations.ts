// Cooperations with their members, memberships, and the networks and county support around them.
import { z } from '@hono/zod-openapi';
import type { Snapshot } from '../../../flows/snapshot.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { cooperationsOn, membershipsOn } from '../../../modules/registry/as-of.ts';
import { changesOfCooperation } from '../../../modules/registry/edits/public-changes.ts';
import { COOPERATION_KINDS, type Cooperation, SUPPORT_TOPICS } from '../../../modules/registry/model.ts';
import { searchRegister } from '../../../modules/registry/search.ts';
import { disputesAmong } from '../disputes.ts';
import { endpoint, heldOn, NO_PARAMS, PAGING, searchText } from '../endpoint.ts';
import { answerWith, type FieldSources, listAnswer } from '../envelope.ts';
import {
  API_ROOT,
  bodyRef,
  cooperationPath,
  countyRef,
  everyMembership,
  membershipBody,
  periodBody,
  sourceBody,
} from '../references.ts';
import {
  type CooperationBody,
  cooperationDetailSchema,
  cooperationSchema,
  membershipSchema,
  supportSchema,
} from '../schemas/cooperation.ts';
import { listOf, oneOf } from '../schemas/facts.ts';

/** Every row carries its own source and date. */
const OWN_SOURCES: FieldSources = {};

interface CooperationFacts {
  readonly cooperation: Cooperation;
  readonly isCertain: boolean | null;
}

const membershipsAt = (snapshot: Snapshot, date: LocalDate | undefined) =>
  date === undefined ? everyMembership(snapshot) : membershipsOn(snapshot.register, date);

const cooperationsAt = ({ register }: Snapshot, date: LocalDate | undefined): CooperationFacts[] =>
  date === undefined
    ? register.cooperations.map((cooperation) => ({ cooperation, isCertain: null }))
    : cooperationsOn(register, date);

function cooperationBody(snapshot: Snapshot, facts: CooperationFacts, knownMembers: number): CooperationBody {
  const { cooperation: it, isCertain } = facts;
  return {
    id: it.id,
    name: it.name,
    shortName: it.shortName,
    kind: it.kind,
    legalForm: it.legalForm,
    legalNote: it.legalNote,
    host: it.host === null ? null : bodyRef(snapshot, it.host),
    period: periodBody(it.period, it.written),
    isCertain,
    website: it.website,
    knownMembers,
    hasCompleteMembership: it.hasCompleteMembership,
    note: it.note,
    source: sourceBody(it.source),
    confidence: it.confidence,
    links: { self: cooperationPath(it.id), memberships: `${API_ROOT}/memberships?cooperation=${it.id}` },
  };
}

export const cooperations = endpoint({
  path: '/cooperations',
  id: 'listCooperations',
  summary: 'Known cooperations on procurement',
  params: NO_PARAMS,
  query: z.object({ kind: z.enum(COOPERATION_KINDS).optional(), q: searchText, date: heldOn, ...PAGING }),
  body: listOf('Cooperation', cooperationSchema),
  answer(request, { query }) {
    const { snapshot } = request;
    const members = Map.groupBy(membershipsAt(snapshot, query.date), (it) => it.cooperation.id);
    const countOf = (id: string): number => new Set(members.get(id)?.map((it) => it.membership.member)).size;
    const hits = query.q?.trim()
      ? new Set(
          searchRegister(snapshot.search, query.q, snapshot.search.entries.length)
            .filter((hit) => hit.kind === 'cooperation')
            .map((hit) => hit.id),
        )
      : null;
    const rows = cooperationsAt(snapshot, query.date).filter(
      ({ cooperation }) =>
        (query.kind === undefined || cooperation.kind === query.kind) &&
        (hits === null || hits.has(cooperation.id)),
    );
    return listAnswer(request, {
      rows,
      item: (row) => cooperationBody(snapshot, row, countOf(row.cooperation.id)),
      paging: query,
      sources: OWN_SOURCES,
      date: query.date,
    });
  },
});

export const cooperation = endpoint({
  path: '/cooperations/{id}',
  id: 'getCooperation',
  summary: 'One cooperation with its members',
  params: z.object({
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,80}$/, 'Must be an id as listed')
      .meta({ example: 'vaernes' }),
  }),
  query: z.object({
    date: heldOn.meta({
      description: 'Only members that belong, or may belong, on this date. Default: everyone.',
    }),
  }),
  body: oneOf('Cooperation', cooperationDetailSchema),
  answer(request, { params, query }) {
    const { snapshot } = request;
    const it = snapshot.register.cooperations.find(({ id }) => id === params.id);
    if (!it) return { refused: 'api.unknownCooperation', detail: params.id } as const;
    const members = membershipsAt(snapshot, query.date).filter((held) => held.cooperation.id === it.id);
    const held = cooperationsAt(snapshot, query.date).find((facts) => facts.cooperation.id === it.id);
    const known = new Set(members.map(({ membership }) => membership.member)).size;
    const facts = { cooperation: it, isCertain: held?.isCertain ?? null };
    const data = {
      ...cooperationBody(snapshot, facts, known),
      members: members.map((row) => {
        const { cooperation: _own, ...member } = membershipBody(snapshot, row);
        return member;
      }),
      disputes: disputesAmong(snapshot, changesOfCooperation(snapshot.register, it.id)),
    };
    return answerWith(request, data, { sources: OWN_SOURCES, date: query.date });
  },
});

export const memberships = endpoint({
  path: '/memberships',
  id: 'listMemberships',
  summary: 'Who is in which cooperation, and when',
  params: NO_PARAMS,
  query: z.object({
    cooperation: cooperationSchema.shape.id.optional().meta({ description: 'Id of a cooperation.' }),
    member: z
      .string()
      .regex(/^(\d{4}|F\d{2})$/, 'Must be a municipality number, or F and a county number')
      .optional()
      .meta({ description: 'Municipality number, or F and the county number.' }),
    date: heldOn,
    ...PAGING,
  }),
  body: listOf('Membership', membershipSchema),
  answer(request, { query }) {
    const { snapshot } = request;
    if (query.cooperation && !snapshot.register.cooperations.some(({ id }) => id === query.cooperation)) {
      return { refused: 'api.unknownCooperation', detail: query.cooperation } as const;
    }
    const rows = membershipsAt(snapshot, query.date).filter(
      (held) =>
        (query.cooperation === undefined || held.cooperation.id === query.cooperation) &&
        (query.member === undefined || held.membership.member === query.member),
    );
    return listAnswer(request, {
      rows,
      item: (row) => membershipBody(snapshot, row),
      paging: query,
      sources: OWN_SOURCES,
      date: query.date,
    });
  },
});

export const support = endpoint({
  path: '/support',
  id: 'listSupport',
  summary: 'Learning networks and county support, open to others',
  params: NO_PARAMS,
  query: z.object({ topic: z.enum(SUPPORT_TOPICS).optional(), ...PAGING }),
  body: listOf('Support', supportSchema),
  answer(request, { query }) {
    const { snapshot } = request;
    return listAnswer(request, {
      rows: snapshot.register.support.filter((it) => query.topic === undefined || it.topic === query.topic),
      item: (it) => ({
        id: it.id,
        name: it.name,
        topic: it.topic,
        whoMayJoin: it.whoMayJoin,
        county: it.county === null ? null : countyRef(snapshot, it.county),
        contact: it.contact,
        isPast: it.isPast,
        source: sourceBody(it.source),
        confidence: it.confidence,
      }),
      paging: query,
      sources: OWN_SOURCES,
    });
  },
});
