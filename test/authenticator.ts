// An authenticator in software, for tests: one ES256 key that answers as a browser and its device would. Every part of an
// answer can be made wrong.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What the site asks, as a browser gets it. */
export interface Asked {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

export interface Device {
  /** Answers that a key was made, as JSON. */
  create(options: Asked, wrong?: Wrong): string;
  /** Answers with a signature, as JSON. */
  get(options: Asked, wrong?: Wrong): string;
  /** A copy of the device as it is now. */
  copy(): Device;
}

/** What is not as it should be. */
export interface Wrong {
  readonly origin?: string;
  readonly host?: string;
  readonly challenge?: string;
  /** Signed by another key. */
  readonly isForged?: boolean;
  readonly userHandle?: string;
  /** Nobody touched the device. */
  readonly isAbsent?: boolean;
}

interface Key {
  readonly id: Buffer;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** The public key as COSE: an EC2 key on P-256 for ES256. */
function coseOf(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const head = Buffer.from('a5010203262001215820', 'hex');
  return Buffer.concat([
    head,
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
}

/** CBOR of {fmt: 'none', attStmt: {}, authData}. */
function attestation(authData: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(authData.length);
  return Buffer.concat([
    Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
    Buffer.from([0x59]),
    length,
    authData,
  ]);
}

function authenticatorData(host: string, flags: number, counter: number): Buffer {
  const rest = Buffer.alloc(5);
  rest.writeUInt8(flags);
  rest.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(host), rest]);
}

const newKey = (): Key => ({ id: randomBytes(16), ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) });

interface State {
  readonly key: Key;
  readonly origin: string;
  /** Null: a device that does not count, as those that share keys between them. */
  readonly counter: number | null;
  readonly userHandle: string;
}

/** `counts`: each signature has a higher number than the last. */
export const newDevice = (origin: string, counts = true): Device =>
  deviceWith({ key: newKey(), origin, counter: counts ? 0 : null, userHandle: '' });

function deviceWith(initial: State): Device {
  const { key, origin } = initial;
  let { counter, userHandle } = initial;
  const next = (): number => {
    if (counter === null) return 0;
    counter += 1;
    return counter;
  };
  const clientData = (type: string, { challenge }: Asked, wrong: Wrong): Buffer =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: wrong.challenge ?? challenge,
        origin: wrong.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const credential = (response: Record<string, unknown>): string => {
    const id = base64url(key.id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  };
  const flagsFor = ({ isAbsent }: Wrong): number => (isAbsent ? 0 : PRESENT) | VERIFIED;
  return {
    create(options, wrong = {}) {
      userHandle = options.user?.id ?? '';
      const host = wrong.host ?? options.rp?.id ?? '';
      const length = Buffer.alloc(2);
      length.writeUInt16BE(key.id.length);
      const authData = Buffer.concat([
        authenticatorData(host, flagsFor(wrong) | HAS_KEY, next()),
        Buffer.alloc(16),
        length,
        key.id,
        coseOf(key.publicKey),
      ]);
      return credential({
        clientDataJSON: base64url(clientData('webauthn.create', options, wrong)),
        attestationObject: base64url(attestation(authData)),
        transports: ['internal', 'carrier-pigeon'],
      });
    },
    get(options, wrong = {}) {
      const authData = authenticatorData(wrong.host ?? options.rpId ?? '', flagsFor(wrong), next());
      const data = clientData('webauthn.get', options, wrong);
      const { privateKey } = wrong.isForged ? newKey() : key;
      return credential({
        clientDataJSON: base64url(data),
        authenticatorData: base64url(authData),
        signature: base64url(sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey)),
        userHandle: wrong.userHandle ?? userHandle,
      });
    },
    copy: () => deviceWith({ key, origin, counter, userHandle }),
  };
}
