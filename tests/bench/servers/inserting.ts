import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'libsql';
import { answerFromFile } from './answer.ts';
import { serveFor } from './in-child.ts';

/** Yardstick: for each POST one prepared insert, on disk before it is answered. */
const db = new Database('inserting.db');
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(
  'CREATE TABLE completions (person_id TEXT, module TEXT, revision INTEGER, at TEXT, PRIMARY KEY (person_id, module, revision))',
);
const insert = db.prepare('INSERT INTO completions VALUES (?, ?, ?, ?)');
const { status, headers, body } = answerFromFile();
let person = 0;

const server = createServer((req, res) => {
  req.resume();
  req.on('end', () => {
    person += 1;
    insert.run(`person-${person}`, 'module', 1, new Date().toISOString());
    res.writeHead(status, headers);
    res.end(body);
  });
});
server.listen(0, '127.0.0.1', () => serveFor((server.address() as AddressInfo).port));
