import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkRange } from './number-range.js';
import { hasOnly, isOpen } from './pod-check.js';
import { invalidValue, quoted, requiredValue } from './problems.js';
import type { SourceCheck } from './volume-check.js';

const MOST_OF_LUN = 255;
const MOST_OF_NAME_AND_PORTAL = 64;
const IQN = /^iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+:[^,;*&$|\s]+$/;
const EUI = /^eui.[A-Za-z0-9]{16}$/;
const NAA = /^naa.[A-Za-z0-9]{32}$/;
const SOURCE_FIELDS = [
  'targetPortal',
  'iqn',
  'lun',
  'iscsiInterface',
  'fsType',
  'readOnly',
  'portals',
  'chapAuthDiscovery',
  'chapAuthSession',
  'secretRef',
  'initiatorName',
];

/** A disk over iSCSI in a pod (API reference, ISCSIVolumeSource). */
export const checkIscsi: SourceCheck = function* (source, { volume }) {
  yield* checkIscsiFields(source);
  const [initiator, portal, name] = [source.at('initiatorName'), source.at('targetPortal'), volume.at('name')];
  const length = (name.string ?? '').length + 1 + (portal.string ?? '').length;
  if (initiator.exists && length > MOST_OF_NAME_AND_PORTAL && ![portal, name].some(isOpen))
    yield invalidValue(
      name,
      `The names of the volume and of its "targetPortal" have ${length - 1} characters; beside "initiatorName" they may have 63.`,
    );
};

/** What holds for pods and for persistent volumes. */
export function* checkIscsiFields(source: Field): Iterable<ShapeProblem> {
  for (const name of [source.at('iqn'), source.at('initiatorName')]) yield* checkQualifiedName(name);
  yield* checkRange(source.at('lun'), 0, MOST_OF_LUN);
  const asks = ['chapAuthDiscovery', 'chapAuthSession'].find((key) => source.at(key).value === true);
  if (asks && !source.at('secretRef').exists && hasOnly(source, SOURCE_FIELDS))
    yield requiredValue(source.at('secretRef'), `"${asks}: true" needs "secretRef".`);
}

function* checkQualifiedName(field: Field): Iterable<ShapeProblem> {
  const text = field.string;
  if (text === undefined || isOpen(field) || (text === '' && field.key === 'iqn') || isQualifiedName(text)) return;
  yield invalidValue(
    field,
    `"${field.key}" is ${quoted(text)}, which is no iSCSI name, as iqn.2020-01.com.example:disk.`,
  );
}

function isQualifiedName(text: string): boolean {
  if (text.startsWith('iqn')) return IQN.test(text);
  return text.startsWith('eui') ? EUI.test(text) : NAA.test(text);
}
