import type { CatalogueFile, CatalogueModel, CatalogueRole } from './catalogue-model.ts';
import {
  englishOnly,
  parakeetLanguages,
  whisperLanguages,
  whisperTurboLanguages,
} from './model-languages.ts';

/**
 * The models that can be fetched, best first: of several that are installed the first one works.
 * Sizes and checksums are those of the hub's file lists at the revision named.
 */

export const defaultModelId = 'parakeet-tdt-0.6b-v3-int8';

/** Fetched with every model of speech. */
export const speakersModelId = 'speakers';

type Listed = readonly [role: CatalogueRole, name: string, sizeBytes: number, sha256: string];

function from(repository: string, revision: string, ...files: readonly Listed[]): CatalogueFile[] {
  return files.map(([role, name, sizeBytes, sha256]) => {
    return { role, name, repository, revision, sizeBytes, sha256 };
  });
}

export function findModel(
  id: string,
  catalogue: readonly CatalogueModel[] = modelCatalogue,
): CatalogueModel | null {
  return catalogue.find((model) => model.id === id) ?? null;
}

const whisperTokensSha256 = 'b34b360dbb493e781e479794586d661700670d65564001f23024971d1f2fa126';
const whisperTokensBytes = 816_730;
const whisperAttribution =
  'Whisper by OpenAI (https://github.com/openai/whisper), MIT; converted to ONNX by sherpa-onnx.';

export const modelCatalogue: readonly CatalogueModel[] = [
  {
    id: defaultModelId,
    kind: 'nemo_transducer',
    summary: 'the default: exact and quick, wants 2 GB of memory',
    languages: parakeetLanguages,
    licence: 'CC-BY-4.0',
    attribution:
      'Parakeet TDT 0.6B v3 by NVIDIA (https://huggingface.co/nvidia/parakeet-tdt-0.6b-v3), CC-BY-4.0; converted to ONNX and quantized by sherpa-onnx.',
    files: from(
      'csukuangfj/sherpa-onnx-nemo-parakeet-tdt-0.6b-v3-int8',
      '2bda32ec70b097a55adaa07d9a7173915b43cc78',
      [
        'encoder',
        'encoder.int8.onnx',
        652_184_281,
        'acfc2b4456377e15d04f0243af540b7fe7c992f8d898d751cf134c3a55fd2247',
      ],
      [
        'decoder',
        'decoder.int8.onnx',
        11_845_275,
        '179e50c43d1a9de79c8a24149a2f9bac6eb5981823f2a2ed88d655b24248db4e',
      ],
      [
        'joiner',
        'joiner.int8.onnx',
        6_355_277,
        '3164c13fc2821009440d20fcb5fdc78bff28b4db2f8d0f0b329101719c0948b3',
      ],
      [
        'tokens',
        'tokens.txt',
        93_939,
        'd58544679ea4bc6ac563d1f545eb7d474bd6cfa467f0a6e2c1dc1c7d37e3c35d',
      ],
    ),
  },
  {
    id: 'whisper-turbo-int8',
    kind: 'whisper',
    summary: 'most languages, slow without a strong processor',
    languages: whisperTurboLanguages,
    licence: 'MIT',
    attribution: whisperAttribution,
    files: from(
      'csukuangfj/sherpa-onnx-whisper-turbo',
      '2ca6ff69fc878651b770880507669577ac41c2ff',
      [
        'encoder',
        'turbo-encoder.int8.onnx',
        674_716_297,
        'b02dcdf54f348741e93fe732b67d933c8dcb6735655f710640143081db38878b',
      ],
      [
        'decoder',
        'turbo-decoder.int8.onnx',
        361_080_764,
        '20accd02388482eb3a46bd615631adfdc85e1eb2c7db9ea3f02a40ffe6b81547',
      ],
      ['tokens', 'turbo-tokens.txt', whisperTokensBytes, whisperTokensSha256],
    ),
  },
  {
    id: 'whisper-small-int8',
    kind: 'whisper',
    summary: 'most languages, for machines of middling strength',
    languages: whisperLanguages,
    licence: 'MIT',
    attribution: whisperAttribution,
    files: from(
      'csukuangfj/sherpa-onnx-whisper-small',
      '8f3c18b358db4d1f2fc1eae49d75cd20989e4309',
      [
        'encoder',
        'small-encoder.int8.onnx',
        112_442_483,
        '4cbe7b22fa9026b843b60a68640c747de05bafb1a11b57edc0e66c232d9f33a9',
      ],
      [
        'decoder',
        'small-decoder.int8.onnx',
        262_226_114,
        'acad50b5c782696e91b55914cc5ab4f756f1532f76e22aa6fc615f39fb69a8ee',
      ],
      ['tokens', 'small-tokens.txt', whisperTokensBytes, whisperTokensSha256],
    ),
  },
  {
    id: 'parakeet-tdt-ctc-110m-en-int8',
    kind: 'nemo_ctc',
    summary: 'English on small machines, wants 0.5 GB of memory',
    languages: englishOnly,
    licence: 'CC-BY-4.0',
    attribution:
      'Parakeet TDT-CTC 110M by NVIDIA (https://huggingface.co/nvidia/parakeet-tdt_ctc-110m), CC-BY-4.0; converted to ONNX and quantized by sherpa-onnx.',
    // The same bytes as in the archive that sherpa-onnx publishes, which is not on the hub.
    files: from(
      'VocaHQ/sherpa-onnx-nemo-parakeet-tdt-ctc-110m-en-int8',
      '548291ccad79f80d9fb75b2de04cc8f6e4f45342',
      [
        'model',
        'model.int8.onnx',
        131_652_171,
        '9177a9146cf32ee0cc8152276ef95116f312018d316be37ccf57f7efea81fc1a',
      ],
      [
        'tokens',
        'tokens.txt',
        9_953,
        '450e56bd2f036fe5b6aa821865838cc5aa9d8b0106134ce9a9ba0664abe6cd10',
      ],
    ),
  },
  {
    id: 'whisper-base-int8',
    kind: 'whisper',
    summary: 'most languages on small machines, with more mistakes',
    languages: whisperLanguages,
    licence: 'MIT',
    attribution: whisperAttribution,
    files: from(
      'csukuangfj/sherpa-onnx-whisper-base',
      'bb53ee204431c90d314c1cc08d28d23e5b7927cc',
      [
        'encoder',
        'base-encoder.int8.onnx',
        29_120_534,
        '0b8fb1304b6109976038efff5ace81720e00386f3ff6b54ee8c75291ca0a1e11',
      ],
      [
        'decoder',
        'base-decoder.int8.onnx',
        130_672_026,
        '9759d217388a01b3a4c7c15533201067b48ae819c4daafc8624e64b9409dc02d',
      ],
      ['tokens', 'base-tokens.txt', whisperTokensBytes, whisperTokensSha256],
    ),
  },
  {
    id: speakersModelId,
    kind: 'speakers',
    summary: 'tells speakers apart, beside any of the others',
    languages: [],
    licence: 'MIT AND Apache-2.0',
    attribution:
      'Segmentation 3.0 by pyannote (https://huggingface.co/pyannote/segmentation-3.0), © 2022 CNRS, MIT; ERes2Net by 3D-Speaker (https://github.com/modelscope/3D-Speaker), Apache-2.0; both converted to ONNX by sherpa-onnx.',
    files: [
      ...from(
        'csukuangfj/sherpa-onnx-pyannote-segmentation-3-0',
        '9403a6902bb58e3d5ae8c7e77c3422de279db2e0',
        [
          'segmentation',
          'model.onnx',
          5_992_913,
          '220ad67ca923bef2fa91f2390c786097bf305bceb5e261d4af67b38e938e1079',
        ],
      ),
      ...from('csukuangfj/speaker-embedding-models', '0743f301363dec56491a490f6d6cbc9d67f9a3bf', [
        'embedding',
        '3dspeaker_speech_eres2net_sv_en_voxceleb_16k.onnx',
        26_485_263,
        'c59158379255ad66e161679cca6af8d52d51e389e3224ab7d7a7baae295c2db5',
      ]),
    ],
  },
];
