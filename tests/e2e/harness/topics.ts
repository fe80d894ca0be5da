// The vocabularies that invented papers are made of. Papers of one topic share terms, so that "akin" can be told from "other".

export interface TopicWords {
  readonly name: string;
  readonly things: readonly string[];
  readonly methods: readonly string[];
  readonly tests: readonly string[];
}

const topic = (name: string, things: string, methods: string, tests: string): TopicWords => ({
  name,
  things: things.split(', '),
  methods: methods.split(', '),
  tests: tests.split(', '),
});

export const TOPICS: readonly TopicWords[] = [
  topic(
    'offloading',
    'NVMe SSDs, host memory, GPU memory, optimizer states, model parameters, activation tensors, PCIe bandwidth, fine-tuning',
    'tensor offloading, activation swapping, out-of-core training, prefetching, parameter sharding, recomputation',
    'a single consumer GPU, 100B-parameter models, training throughput, memory footprint',
  ),
  topic(
    'reward',
    'reward models, human preferences, policy optimisation, verifiers, reasoning traces, credit assignment, rollouts',
    'reinforcement learning, preference optimisation, group-relative advantages, reward shaping, rejection sampling',
    'mathematical reasoning, instruction following, reward hacking, out-of-domain prompts',
  ),
  topic(
    'video',
    'video diffusion, camera motion, temporal consistency, latent frames, long videos, first frames, motion priors',
    'flow matching, autoregressive rollout, classifier-free guidance, temporal attention, few-step distillation',
    'text-to-video benchmarks, minute-long clips, human motion, visual quality',
  ),
  topic(
    'agents',
    'tool calls, web agents, software repositories, shell commands, browser environments, planners, trajectories',
    'self-reflection, tree search, trajectory replay, tool learning, multi-agent debate, task decomposition',
    'issue resolution, web navigation tasks, success rate, long-horizon tasks',
  ),
  topic(
    'retrieval',
    'dense retrievers, passages, rerankers, query rewriting, document chunks, citations, knowledge bases',
    'contrastive learning, late interaction, hybrid search, retrieval-augmented generation, hard negatives',
    'multi-hop questions, open-domain answers, recall at ten, scientific claims',
  ),
  topic(
    'robotics',
    'manipulators, grasping, tactile sensing, dexterous hands, demonstrations, visuomotor policies, end effectors',
    'imitation learning, action chunking, sim-to-real transfer, world modelling, teleoperation',
    'household tasks, unseen objects, bimanual assembly, real robots',
  ),
  topic(
    'speech',
    'spoken dialogue, audio codecs, speaker identity, prosody, phonemes, streaming transcription, acoustic tokens',
    'residual vector quantisation, non-autoregressive decoding, voice cloning, alignment-free training',
    'word error rate, expressive speech, noisy recordings, low-resource languages',
  ),
  topic(
    'splatting',
    'Gaussian splats, novel views, point clouds, camera poses, radiance fields, surface meshes, indoor scenes',
    'differentiable rasterisation, densification, pose-free reconstruction, depth supervision, feed-forward splatting',
    'sparse views, real-time rendering, unbounded scenes, peak signal-to-noise',
  ),
  topic(
    'quantization',
    'low-bit weights, outlier channels, KV caches, integer kernels, calibration sets, sparse attention, inference latency',
    'post-training quantization, rotation of activations, mixed precision, cache eviction, speculative decoding',
    'four-bit inference, long prompts, tokens per second, edge devices',
  ),
  topic(
    'medical',
    'chest radiographs, pathology slides, clinical notes, segmentation masks, patient records, tumour boundaries',
    'federated training, weak supervision, multi-modal pretraining, uncertainty estimation, prompt-driven segmentation',
    'rare diseases, multi-centre cohorts, diagnostic accuracy, report generation',
  ),
  topic(
    'multimodal',
    'vision-language models, image tokens, chart understanding, visual grounding, document images, captions',
    'visual instruction tuning, token pruning, interleaved pretraining, region prompting, cross-modal alignment',
    'hallucinated objects, visual question answering, high-resolution pages, spatial reasoning',
  ),
  topic(
    'molecules',
    'protein folding, molecular graphs, ligands, binding pockets, amino-acid sequences, crystal structures',
    'equivariant networks, graph diffusion, geometric pretraining, energy guidance, sequence design',
    'drug discovery, docking accuracy, unseen families, conformer generation',
  ),
];

export const GIVEN =
  'Ada Bela Chidi Dara Emre Farah Goran Hana Ines Jun Kofi Lena Marek Nadia Oskar Priya Quan Rosa Sven Tomas'.split(
    ' ',
  );
export const FAMILY =
  'Abara Brandt Castillo Dvorak Eriksen Fofana Greco Hoang Ivanova Jansen Kimura Lindqvist Moreau Nakata Okafor Petrov Quist Rossi Silva Tanaka'.split(
    ' ',
  );
