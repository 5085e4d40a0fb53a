/** A thread that surveys parts of a delimited file beside the main one. */
import { workerData } from 'node:worker_threads';
import { helpSurvey, type Parts } from './survey-file.js';

helpSurvey(workerData as Parts);
