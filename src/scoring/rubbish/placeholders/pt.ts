import type { PlaceholderWords } from './words';

export const pt: PlaceholderWords = {
  empty:
    'nenhum nenhuma nada desconhecido desconhecida desconhecidos sei sabe conhecido conhecida informado informada informacao informacoes dados comentario comentarios definir definido confirmar confirmado determinar preencher pendente pendentes aberto aguardando aguarda aguardar espera aplica aplicavel disponivel idem depois teste testes ficticio ficticia vazio vazia naotem semmail especificado especificar indicado fornecido tem ha completar inserir verificar ver fulano beltrano sicrano decidir avaliar',
  filler:
    'nao a por de do da em um uma o os as se sem so e isto este esta mais tarde para tem ha sabe sei ainda agora que texto campo teste email mail telefone dados ser sera ate ao no na momento la depois',
  whole:
    'n d|nd|n a|n i|ni|n c|s n|s i|ver acima|vide acima|igual acima|como acima|conforme acima|o mesmo|mais tarde|depois|logo|qualquer coisa|qualquer|tanto faz|sei la|nao sei|cargo|funcao|titulo|posicao|empresa|nome da empresa|nome empresa|razao social|sem empresa|empresa teste|empresa de teste|empresa desconhecida|teste lda|teste ltda|teste sa|particular|privado|nome apelido|nome sobrenome|nome e apelido|nome completo|fulano|fulano de tal|beltrano|ciclano|fulano beltrano|joao teste|em curso|em andamento|em analise|exemplo|nome exemplo|sem email|sem telefone|sem mail|cliente teste|cliente de teste|nao|sim|kkkk',
};
