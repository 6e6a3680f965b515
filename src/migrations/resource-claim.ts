import { type Edit, type Field, isMap } from '../documents/field.js';
import type { Migration } from './migration.js';
import { asJson, flatten, reshape } from './reshape.js';

/** What a request for exactly one kind of device said of it. */
const EXACT = ['deviceClassName', 'selectors', 'allocationMode', 'count', 'adminAccess', 'tolerations', 'capacity'];
const MOVES = Object.fromEntries(EXACT.map((key) => [key, ['exactly', key]]));

/** Claims of `resource.k8s.io/v1alpha3` and `v1beta1` to `v1`: KEP-4816 put what is asked for under `exactly`. */
export const migrateClaim: Migration = (resource) => ({ edits: requestEdits(resource.at('spec')) });

export const migrateClaimTemplate: Migration = (resource) => ({ edits: requestEdits(resource.at('spec', 'spec')) });

function requestEdits(spec: Field): Edit[] {
  return spec
    .at('devices', 'requests')
    .items()
    .flatMap((request) => (request.at('exactly').exists ? [] : (reshape(request, { moves: MOVES }) ?? [])));
}

/** Slices of the same versions: what a device is stands in the device itself, and an amount has a `value`. */
export const migrateSlice: Migration = (resource) => ({
  edits: resource
    .at('spec', 'devices')
    .items()
    .flatMap((device) => flatten(device, 'basic', { edits: amountEdits(device) }) ?? []),
});

function amountEdits(device: Field): Edit[] {
  return device
    .at('basic', 'capacity')
    .entries()
    .filter(([, { value }]) => !isMap(value))
    .map(([, amount]) => amount.set({ value: asJson(amount.value) }));
}
