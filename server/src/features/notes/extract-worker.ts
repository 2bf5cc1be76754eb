import { parentPort, workerData } from 'node:worker_threads';
import type { NotesSource } from '../../domain/notes.ts';
import { extractNotes } from './extract/extract-notes.ts';

// A thread of its own: the model of the language, and an hour of talk, take a second at most.
parentPort?.postMessage(extractNotes(workerData as NotesSource));
