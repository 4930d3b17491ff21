// The rules of weight in the order they are read. A new one is a file in weights/, or in forms/ where it is about a form, and a
// line here.

import { communityPurpose } from './forms/community-purpose.ts';
import { hostUnit } from './forms/host-unit.ts';
import { joinBeforeFounding } from './forms/join-before-founding.ts';
import { ownEntity } from './forms/own-entity.ts';
import { politicalHost } from './forms/political-host.ts';
import { weakCommitment } from './forms/weak-commitment.ts';
import type { WeightRule } from './rule.ts';
import { capacity } from './weights/capacity.ts';
import { competence } from './weights/competence.ts';
import { directRisk } from './weights/direct-risk.ts';
import { dominatedMarket } from './weights/dominated-market.ts';
import { innovation } from './weights/innovation.ts';
import { joinWaits } from './weights/join-waits.ts';
import { learningStep } from './weights/learning-step.ts';
import { leaving } from './weights/leaving.ts';
import { localMarket } from './weights/local-market.ts';
import { nationalAgreement } from './weights/national-agreement.ts';
import { optionInNotice } from './weights/option-in-notice.ts';
import { roomForLocal } from './weights/room-for-local.ts';
import { securitySensitive } from './weights/security-sensitive.ts';
import { severalOwners } from './weights/several-owners.ts';
import { smallBody } from './weights/small-body.ts';
import { urgency } from './weights/urgency.ts';

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
  joinWaits,
  communityPurpose,
  hostUnit,
  politicalHost,
  ownEntity,
  weakCommitment,
  directRisk,
  leaving,
];
