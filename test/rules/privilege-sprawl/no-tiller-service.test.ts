import rule from '../../../src/rules/privilege-sprawl/no-tiller-service.js';
import { testRule } from '../../support/test-rule.js';

const service = (name: string, selector: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { selector: ${selector}, ports: [{ port: 44134 }] }\n`;

testRule(rule, {
  valid: [
    { name: 'another Service', yaml: service('web', '{ app: web }') },
    { name: 'another program of Helm', yaml: service('helm-web', '{ app: helm, name: web }') },
    { name: 'another program of that name', yaml: service('tiller', '{ app: farm, name: tiller }') },
  ],
  invalid: [
    {
      name: 'the usual one',
      yaml: service('tiller-deploy', '{ app: helm, name: tiller }'),
      at: ['name: tiller-deploy'],
      message: ['"tiller-deploy" is that of Tiller'],
    },
    { name: 'another name', yaml: service('helm-server', '{ app: helm, name: tiller }'), at: ['name: helm-server'] },
    { name: 'other labels', yaml: service('tiller-deploy', '{ app: tiller }'), at: ['name: tiller-deploy'] },
  ],
});
