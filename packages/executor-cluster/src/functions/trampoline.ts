import { FUNCTIONS_KEPT } from './runner/protocol.js';

/**
 * What Spark's Python workers run: hands the batches of an Arrow map to a `node` beside the worker, and its answers back.
 * One node serves a worker as long as it lives. A batch is written whole and its answer read whole, so that memory stays at one batch
 * and nothing can wait for itself; whatever breaks that order ends the node. `mapper` makes what `mapInArrow` calls, `group_mapper` the
 * same for partitions whose rows are sorted by the keys of their groups: a row for each group, when it is known to be whole.
 */
export const TRAMPOLINE = String.raw`
import collections, glob, json, os, resource, shutil, signal, struct, subprocess, sys, threading
import pyarrow as pa

MARK = 'pandorable: '
FUNCTIONS = ${FUNCTIONS_KEPT}
TYPES = {pa.bool_(): 'bool', pa.int8(): 'i8', pa.int16(): 'i16', pa.int32(): 'i32', pa.int64(): 'i64',
         pa.float32(): 'f32', pa.float64(): 'f64', pa.string(): 'utf8'}


def session_file(name):
    from pyspark import SparkFiles
    return os.path.join(SparkFiles.getRootDirectory(), name)


def text_of(given):
    if 'text' in given:
        return given['text']
    with open(session_file(given['file']), encoding='utf8') as file:
        return file.read()


def find_node(wanted):
    if wanted is not None:
        return wanted
    try:
        uploaded = session_file('node')
    except Exception:
        uploaded = None
    for pattern in ('bin/node', '*/bin/node', 'node'):
        for path in sorted(glob.glob(os.path.join(uploaded, pattern))) if uploaded else ():
            if os.path.isfile(path):
                return path
    return os.environ.get('PANDORABLE_NODE') or shutil.which('node')


def end_with_parent():
    try:
        import ctypes
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    except Exception:
        pass


class Node:
    def __init__(self, spec):
        path = find_node(spec['node'])
        if path is None:
            raise RuntimeError(MARK + 'there is no node on the PATH of a worker (' + os.uname().nodename + ')')
        env = {k: v for k, v in os.environ.items() if k != 'NODE_OPTIONS'}
        try:
            self.process = subprocess.Popen([path, '--input-type=module', '-e', text_of(spec['runner'])], env=env, preexec_fn=end_with_parent,
                                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=1 << 16)
        except OSError as error:
            raise RuntimeError(MARK + 'node cannot be started on a worker (' + os.uname().nodename + '): ' + str(error))
        self.loaded = {}
        self.said = collections.deque(maxlen=20)
        self.drain = threading.Thread(target=self.listen, daemon=True)
        self.drain.start()

    def listen(self):
        for line in self.process.stderr:
            self.said.append(line.decode(errors='replace').rstrip()[:1000])
            sys.stderr.write(self.said[-1] + '\n')

    def load(self, spec):
        function = spec['load']
        if function['id'] in self.loaded:
            return
        given = spec['package']
        if given is not None:
            found = given if 'text' in given else {'path': session_file(given['file'])}
            function = {**function, 'modules': {**function['modules'], **found}}
        self.send(function)
        self.loaded[function['id']] = True
        if len(self.loaded) > FUNCTIONS:
            del self.loaded[next(iter(self.loaded))]

    def send(self, header, buffers=()):
        data = json.dumps(header).encode()
        pipe = self.process.stdin
        pipe.write(struct.pack('<I', len(data)) + data)
        for buffer in buffers:
            pipe.write(buffer)
        pipe.flush()

    def receive(self):
        header = json.loads(self.exactly(struct.unpack('<I', self.exactly(4))[0]))
        return header, [None if n < 0 else pa.py_buffer(self.exactly(n)) for n in header['sizes']]

    def exactly(self, n):
        data = self.process.stdout.read(n)
        if len(data) < n:
            raise EOFError()
        return data

    def ask(self, header, buffers):
        try:
            self.send(header, buffers)
            return self.receive()
        except (EOFError, BrokenPipeError):
            raise RuntimeError(MARK + self.obituary())
        except BaseException:
            self.kill()
            raise

    def obituary(self):
        self.kill()
        self.drain.join(1)
        limited = resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY
        return ('node ended with code %s on a worker (%s)%s%s' % (
            self.process.returncode, os.uname().nodename,
            '; its address space is limited: unset spark.executor.pyspark.memory' if limited else '',
            ''.join('\n  ' + line for line in self.said)))

    def kill(self):
        self.process.kill()
        self.process.wait()


NODES = {}


def node_of(spec):
    key = (spec['node'], *spec['runner'].values())
    node = NODES.get(key)
    if node is None or node.process.poll() is not None:
        node = NODES[key] = Node(spec)
    return node


def wire(array):
    if array.offset != 0:
        array = pa.concat_arrays([array])
    valid, *rest = array.buffers()
    valid = valid if array.null_count > 0 else None
    n = len(array)
    if array.type == pa.string():
        offsets, data = rest
        end = struct.unpack_from('<i', offsets, n * 4)[0]
        buffers = [valid, pa.py_buffer(b'') if data is None else data.slice(0, end), offsets.slice(0, (n + 1) * 4)]
    else:
        width = array.type.bit_width
        buffers = [valid, rest[0].slice(0, (n * width + 7) // 8), None]
    if valid is not None:
        buffers[0] = valid.slice(0, (n + 7) // 8)
    return {'type': TYPES[array.type], 'sizes': [-1 if b is None else b.size for b in buffers]}, [b for b in buffers if b is not None]


def built(n, kind, buffers):
    if buffers[-1] is None:
        return pa.nulls(n, kind)
    return pa.Array.from_buffers(kind, n, buffers if kind != pa.string() else [buffers[0], buffers[2], buffers[1]])


def wired(batch, names):
    wires, buffers = [], []
    for name in names:
        header, data = (None, []) if name is None else wire(batch.column(batch.schema.get_field_index(name)))
        wires.append(header)
        buffers += data
    return wires, buffers


def loaded_node(spec):
    node = node_of(spec)
    node.load(spec)
    return node


def mapper(spec):
    columns, answers, load = spec['columns'], spec['answers'], spec['load']
    kinds = [pa.float64(), pa.string()] * (len(answers) // 2)

    def blank(n):
        return [pa.nulls(n, kind) for kind in kinds] + [pa.nulls(n, pa.string())]

    def asked(batch):
        wires, buffers = wired(batch, columns)
        header, found = loaded_node(spec).ask({'op': 'rows', 'id': load['id'], 'rows': batch.num_rows, 'columns': wires}, buffers)
        arrays, at = [], 0
        for kind in kinds + [pa.string()]:
            width = 3 if kind == pa.string() else 2
            arrays.append(built(batch.num_rows, kind, found[at:at + width]))
            at += width
        if header['failed'] and spec['strict']:
            raise RuntimeError(MARK + 'failed ' + next(note for note in reversed(arrays[-1].to_pylist()) if note is not None))
        return header['failed'], arrays

    def run(batches):
        failed = False
        for batch in batches:
            n = batch.num_rows
            if n == 0:
                continue
            failed, arrays = (True, blank(n)) if failed else asked(batch)
            yield pa.RecordBatch.from_arrays(batch.columns + arrays, batch.schema.names + answers + [spec['note']])

    return run


def group_mapper(spec):
    columns, keys, load = spec['columns'], spec['keys'], spec['load']

    def answers(node, header, buffers, rows):
        while True:
            header, found = node.ask({**header, 'id': load['id']}, buffers)
            n = header['rows']
            if n > 0:
                places = built(n, pa.int32(), found[0:2])
                yield pa.RecordBatch.from_arrays(
                    [row.take(places) for row in rows]
                    + [built(n, pa.float64(), found[2:4]), built(n, pa.string(), found[4:7]), built(n, pa.string(), found[7:10])],
                    keys + spec['answers'] + [spec['note']])
            if not header['more']:
                return
            header, buffers = {'op': 'more'}, []

    def run(batches):
        node, last = None, None
        for batch in batches:
            n = batch.num_rows
            if n == 0:
                continue
            rows = [batch.column(batch.schema.get_field_index(name)) for name in keys]
            wires, buffers = wired(batch, columns)
            if last is None:
                node = loaded_node(spec)
            header = {'op': 'group', 'rows': n, 'columns': wires, 'first': last is None}
            before = rows if last is None else [pa.concat_arrays(pair) for pair in zip(last, rows)]
            last = [row.slice(n - 1, 1) for row in rows]
            yield from answers(node, header, buffers, before)
        if last is not None:
            yield from answers(node, {'op': 'end'}, [], last)

    return run
`;

/** What a task runs: the module above is made once for each worker, and so is its node. */
export const BOOT = `
import os, sys, types
from pyspark.sql.types import StructType

name = 'pandorable_functions_' + given['version']
module = sys.modules.get(name)
if module is None:
    module = types.ModuleType(name)
    text = given['trampoline'].get('text')
    if text is None:
        from pyspark import SparkFiles
        with open(os.path.join(SparkFiles.getRootDirectory(), given['trampoline']['file']), encoding='utf8') as file:
            text = file.read()
    exec(text, module.__dict__)
    sys.modules[name] = module
make = module.mapper if given['keys'] is None else module.group_mapper
result = (make(given), StructType([]))
`;
