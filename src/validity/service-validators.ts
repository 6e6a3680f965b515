import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLabels } from './name-formats.js';
import { invalidValue } from './problems.js';
import { checkServiceAddresses } from './service-addresses.js';
import { checkEndpointSlice } from './service-endpoint-slices.js';
import { checkEndpoints } from './service-endpoints.js';
import { readServiceKind } from './service-kind.js';
import { checkServicePorts } from './service-ports.js';
import { checkServiceTraffic } from './service-traffic.js';
import type { Validators, ValidityContext } from './validator.js';

/** Services, and the addresses behind them. */
export const SERVICE_VALIDATORS: Validators = {
  '/Service': [checkService],
  '/Endpoints': [checkEndpoints],
  'discovery.k8s.io/EndpointSlice': [checkEndpointSlice],
};

function* checkService(service: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = service.at('spec');
  const kind = readServiceKind(spec);
  yield* checkServicePorts(spec, kind, minor);
  yield* checkServiceAddresses(spec, kind, minor);
  yield* checkServiceTraffic(service, kind, minor);
  yield* checkLabels(spec.at('selector'));
  if (minor >= TOPOLOGY_MODE_SINCE) yield* checkTopologyMode(service);
}

const TOPOLOGY_MODE = 'service.kubernetes.io/topology-mode';
const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';
const TOPOLOGY_MODE_SINCE = 27;

/** The annotation for topology aware routing, and the one before it, cannot say different things. */
function* checkTopologyMode(service: Resource): Iterable<ShapeProblem> {
  const hints = service.annotation(TOPOLOGY_HINTS);
  const mode = service.at('metadata', 'annotations', TOPOLOGY_MODE);
  if (hints !== undefined && mode.string !== undefined && hints !== mode.string)
    yield invalidValue(mode, `The annotations "${TOPOLOGY_MODE}" and "${TOPOLOGY_HINTS}" must say the same.`);
}
