// The rules of weight in the order they are read. A new one is a file in weights/ and a line here.
import type { WeightRule } from './rule.ts';
import { capacity } from './weights/capacity.ts';
import { competence } from './weights/competence.ts';
import { directRisk } from './weights/direct-risk.ts';
import { dominatedMarket } from './weights/dominated-market.ts';
import { hostUnit } from './weights/host-unit.ts';
import { innovation } from './weights/innovation.ts';
import { joinBeforeFounding } from './weights/join-before-founding.ts';
import { learningStep } from './weights/learning-step.ts';
import { leaving } from './weights/leaving.ts';
import { localMarket } from './weights/local-market.ts';
import { nationalAgreement } from './weights/national-agreement.ts';
import { optionInNotice } from './weights/option-in-notice.ts';
import { ownEntity } from './weights/own-entity.ts';
import { politicalHost } from './weights/political-host.ts';
import { roomForLocal } from './weights/room-for-local.ts';
import { securitySensitive } from './weights/security-sensitive.ts';
import { severalOwners } from './weights/several-owners.ts';
import { smallBody } from './weights/small-body.ts';
import { urgency } from './weights/urgency.ts';
import { weakCommitment } from './weights/weak-commitment.ts';

export const WEIGHT_RULES: readonly WeightRule[] = [
  capacity,
  competence,
  smallBody,
  urgency,
  localMarket,
  roomForLocal,
  nationalAgreement,
  dominatedMarket,
  innovation,
  learningStep,
  severalOwners,
  securitySensitive,
  optionInNotice,
  joinBeforeFounding,
  hostUnit,
  politicalHost,
  ownEntity,
  weakCommitment,
  directRisk,
  leaving,
];
