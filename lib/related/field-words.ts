// Whether a page speaks of the field that the feed is about. Likeness alone does not tell: any page's words are somebody's words, and a
// web server's README is as near to some paper on servers as a paper's own page. Few pages of other software use two of these words.
import type { PageSubject } from '../domain/page-subject';
import type { PageTerms } from '../kin/page-terms';
import { PAIR_REACH } from '../kin/wording';

/** Terms, as `analyze` makes them: "kera" of Keras. */
const OF_FIELD_ALONE =
  'adversarial agentic ai anthropic asr autoencoder autoregressive backpropagation bert bibtex captioning chatbot chatgpt classifier claude cnn controlnet convolution convolutional corpora cuda cvpr dataset deepseek denoising diffusion distillation embedding emnlp equivariant eval federated finetune finetuned finetuning gan gemma generative ggml gguf gpt gpu grasping hallucinated hallucination huggingface iclr icml inpainting instruct jax kera kv langchain latent lidar llama llm lora lstm mamba mistral mllm mlp moe multimodal nerf neural neurip nlp ocr onnx openai perplexity pretrain pretrained pretraining pytorch quantization quantized qwen radiance radiograph rag recurrent reranker resnet retriever rl rlhf rnn robot robotic sdxl segmentation semantic sglang sklearn sota splat splatting stochastic tensor tensorflow tokenizer transformer tts unet unsupervised vae vit vllm vlm xgboost yolo';
/** Words that other software says as well ("user agent", "benchmarks"): half a word each, in a README. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  'acoustic agent alignment attention benchmark checkpoint corpus decoding dialogue encoder gaussian gradient inference learning molecular molecule parameter prompt prompting protein reasoning reinforcement representation retrieval reward rollout speech supervised trained trainer training transcription vision whisper'.split(
    ' ',
  ),
);
export const FIELD_WORDS: ReadonlySet<string> = new Set([...OF_FIELD_ALONE.split(' '), ...ELSEWHERE]);
/** As many as one word: pairs of terms of which neither tells by itself. */
export const FIELD_PAIRS: ReadonlySet<string> = new Set(
  'anomaly detection,autonomous driving,computer vision,data augmentation,deep learning,face recognition,feature selection,foundation model,image classification,image generation,knowledge graph,language model,loss function,machine learning,machine translation,mixture expert,named entity,natural language,nearest neighbor,neural network,object detection,point cloud,pose estimation,reinforcement learning,state space,text generation,time sery,vector search,video generation,world model,zero shot'.split(
    ',',
  ),
);
const PAIRED_FIRST: ReadonlySet<string> = new Set([...FIELD_PAIRS].map((pair) => pair.split(' ')[0] ?? ''));
const NONE: ReadonlySet<string> = new Set();
/** A sentence or two have some twenty different terms. */
const SHORT_TERMS = 25;
/** A description has ten, a short README forty, and most software is of other fields. */
const SHORT_TERMS_OF_REPOSITORY = 15;
/** What a description says of "inference" or "training", it says of itself. */
const README_TERMS = 20;
/** Pages that are about research whatever they say. */
const ONE_WORD_DOES: ReadonlySet<PageSubject['kind']> = new Set(['paper', 'model', 'dataset', 'space']);

export function isOfField({ weights, names, parts }: PageTerms, kind: PageSubject['kind']): boolean {
  const short = kind === 'repository' ? SHORT_TERMS_OF_REPOSITORY : SHORT_TERMS;
  const needed = ONE_WORD_DOES.has(kind) || weights.size < short ? 1 : 2;
  const isHalf = kind === 'repository' && weights.size >= README_TERMS ? ELSEWHERE : NONE;
  let found = 0;
  for (const term of weights.keys()) {
    if (FIELD_WORDS.has(term)) found += isHalf.has(term) ? 0.5 : 1;
    if (found >= needed) return true;
  }
  const pairs = new Set<string>();
  for (const { terms } of parts) {
    const { ids, positions } = terms;
    for (let at = 1; at < ids.length; at++) {
      const first = names[ids[at - 1] as number] as string;
      if (!PAIRED_FIRST.has(first) || (positions[at] as number) - (positions[at - 1] as number) > PAIR_REACH) continue;
      const pair = `${first} ${names[ids[at] as number]}`;
      if (FIELD_PAIRS.has(pair) && pairs.add(pair).size + found >= needed) return true;
    }
  }
  return false;
}
