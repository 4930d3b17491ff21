// A body answers a round: what is typed is read line by line, kept, and with a delivery confirmed by a letter.
import { oreFromNok } from '../../kernel/money.ts';
import { type Problem, problem, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import { answerRound } from '../../modules/planning/rounds/answer-commands.ts';
import {
  type LineAnswer,
  NO_MAIL,
  ROUND_ANSWERS,
  type Round,
  type RoundLine,
} from '../../modules/planning/rounds/model.ts';
import { readRoundAmount, readRoundDay } from '../../modules/planning/rounds/typed-answer.ts';
import { type Format, formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import type { RoundsTexts } from '../../texts/rounds.nb.ts';
import { textsFor } from '../../texts/texts.ts';
import { deliveredAnswer } from '../archive/round-dispatches.ts';
import type { Services } from '../services.ts';
import { type ReceiptTo, receiptMail } from './letters.ts';

/** One line's fields, as typed. */
export interface TypedLine {
  readonly answer: string;
  readonly volume: string;
  readonly unit: string;
  readonly value: string;
  readonly later: string;
  readonly comment: string;
}

export type TypedLines = Readonly<Record<string, TypedLine>>;

export interface ReadLines {
  readonly answers: readonly LineAnswer[];
  readonly problems: readonly Problem[];
}

function readLine(line: RoundLine, typed: TypedLine): ReadLines {
  const answer = ROUND_ANSWERS.find((known) => known === typed.answer);
  const isTouched = [typed.volume, typed.unit, typed.value, typed.later, typed.comment].some(
    (text) => text !== '',
  );
  if (!answer) {
    const missing = [problem('round.lineMissing', `${line.id}.answer`)];
    return { answers: [], problems: isTouched ? missing : [] };
  }
  const volume = readRoundAmount(typed.volume, { path: `${line.id}.volume`, code: 'volume.notNumber' });
  const value = readRoundAmount(typed.value, { path: `${line.id}.value`, code: 'value.notNumber' });
  const later = answer === 'later' ? readRoundDay(typed.later, `${line.id}.later`) : null;
  const problems = [volume, value, later].flatMap((read) => (read && !read.ok ? read.problems : []));
  if (!volume.ok || !value.ok || (later && !later.ok)) return { answers: [], problems };
  const given: LineAnswer = {
    line: line.id,
    answer,
    volume: answer === 'not' ? null : volume.value,
    unit: typed.unit,
    annualValue: answer === 'not' || value.value === null ? null : oreFromNok(value.value),
    laterOn: later?.value ?? null,
    comment: typed.comment,
  };
  return { answers: [given], problems };
}

/** Codes: round.lineMissing, volume.notNumber, value.notNumber, date.format; paths `<line>.<field>`. */
export function readTypedLines(lines: readonly RoundLine[], typed: TypedLines): ReadLines {
  const read = lines.map((line) => {
    const fields = typed[line.id];
    return fields ? readLine(line, fields) : { answers: [], problems: [] };
  });
  return {
    answers: read.flatMap(({ answers }) => answers),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** «Med oss, 60 arbeidsplasser i året, 200 000 kr i året, fra 1. august 2027». */
export function answerWords(
  answer: LineAnswer,
  { rounds, format }: { readonly rounds: RoundsTexts; readonly format: Format },
): string {
  const { volume, unit, annualValue, laterOn } = answer;
  const parts = [
    rounds.answers[answer.answer],
    volume === null
      ? ''
      : rounds.perYear(`${format.number(volume, volume % 1 === 0 ? 0 : 2)} ${unit}`.trim()),
    annualValue === null ? '' : rounds.perYear(format.money(annualValue)),
    laterOn === null ? '' : rounds.from(format.dateLong(laterOn)),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

export interface RoundReply {
  readonly version: number;
  readonly name: string;
  readonly answers: readonly LineAnswer[];
  readonly isDelivered: boolean;
  /** Who gets the receipt. */
  readonly receipt: Omit<ReceiptTo, 'lines' | 'deadline'>;
}

/** The answers in words, one for each line that has one. */
function linesIn(round: Round, answers: readonly LineAnswer[], language: Language): string[] {
  const words = { rounds: textsFor(language).rounds, format: formatFor(language) };
  return round.lines.flatMap((line) => {
    const answer = answers.find((one) => one.line === line.id);
    if (!answer) return [];
    const comment = answer.comment === '' ? '' : ` (${answer.comment})`;
    return [`${line.title}: ${answerWords(answer, words)}${comment}`];
  });
}

/** As whoever acts in `ctx`: a person or a personal link. Codes: those of `answerRound`. */
export async function giveRoundAnswer(
  services: Services,
  { ctx, round }: { readonly ctx: Ctx; readonly round: Round },
  { receipt, ...reply }: RoundReply,
): Promise<Result<true>> {
  const linesFor = (language: Language): string[] => linesIn(round, reply.answers, language);
  const { body } = receipt;
  const { deadline } = round;
  const mail =
    reply.isDelivered && deadline !== null
      ? {
          ...(await receiptMail(services, round, {
            ...receipt,
            lines: linesFor(receipt.language),
            deadline,
          })),
          // Each archive in its own language, whatever the one who answered reads.
          dispatches: await deliveredAnswer(services, round, {
            body,
            lines: ({ language }) => linesFor(language),
          }),
        }
      : NO_MAIL;
  return answerRound(ctx, { ...reply, round: round.id, body, mail });
}
