import { expect, test } from 'vitest';
import { otherHosts } from '../../src/resources/probed-hosts.js';
import { readContainer } from '../support/read-resources.js';

const hosts = (command: readonly string[], more = '') => {
  const container = readContainer(`command: ${JSON.stringify(command)}\n${more}`);
  return otherHosts(container, container.at('command')).map(({ program, host }) => `${program} ${host}`);
};
const script = (text: string, more = '') => hosts(['sh', '-c', text], more);

test.each([
  ['pg_isready -h postgres -U app', 'pg_isready postgres'],
  ['pg_isready --host=db.shop.svc', 'pg_isready db.shop.svc'],
  ['mysqladmin ping -hmysql -uroot', 'mysqladmin mysql'],
  ['redis-cli -h redis-master ping', 'redis-cli redis-master'],
  ['redis-cli -u redis://:secret@cache:6379 ping', 'redis-cli cache'],
  ['curl -fsS http://payments:8080/health || exit 1', 'curl payments'],
  ['wget -qO- https://api.example.com/status', 'wget api.example.com'],
  ['curl -f api.example.com/status', 'curl api.example.com'],
  ['nc -z -w 2 kafka 9092', 'nc kafka'],
  ['timeout 3 bash -c "true"; nslookup db', 'nslookup db'],
  ['true < /dev/tcp/rabbitmq/5672', 'true rabbitmq'],
  ['mongosh mongodb://user:pass@mongo/app', 'mongosh mongo'],
])('%s asks another host', (command, expected) => {
  expect(script(command)).toEqual([expected]);
});

test.each([
  'pg_isready',
  'pg_isready -h localhost',
  'pg_isready -h 127.0.0.1 -p 5432',
  'pg_isready -h /var/run/postgresql',
  'mysqladmin ping -h "$HOSTNAME"',
  'redis-cli -h $(hostname -i) ping',
  'curl -f http://localhost:8080/healthz',
  'curl -f http://[::1]:8080/healthz',
  'curl -f http://${POD_IP}:8080/healthz',
  'curl --unix-socket /run/app.sock http://app/healthz',
  'wget --spider -q localhost:8080/healthz',
  'curl -f -H "Host: shop.example.com" http://127.0.0.1/',
  'grep -h pattern /tmp/state',
  'nc -z localhost 8080',
  'pg_isready -h ${DB_HOST}',
])('%s does not, or cannot be told', (command) => {
  expect(script(command)).toEqual([]);
});

test('a variable counts where the container writes its value', () => {
  expect(script('pg_isready -h $DB_HOST', 'env: [{ name: DB_HOST, value: postgres }]')).toEqual([
    'pg_isready postgres',
  ]);
  expect(script('pg_isready -h ${DB_HOST}', 'env: [{ name: DB_HOST, value: localhost }]')).toEqual([]);
});
